/**
 * What a ranking was worth (D 6.4): it is made as of a cutoff, from nothing that came later, and
 * held against what the accounts then did.
 */
@NullMarked
package dev.vitalfew.scoring.backtest;

import org.jspecify.annotations.NullMarked;
