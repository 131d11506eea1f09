@NullMarked
package dev.vitalfew.scoring.backtest;

import org.jspecify.annotations.NullMarked;
