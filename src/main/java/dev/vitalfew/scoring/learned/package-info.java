/**
 * A ranking that learns from the portfolio's own past: what accounts looked like as of earlier
 * cutoffs, and whether they bought in what followed, which by now is known. It is used where it
 * beats every simpler ranking, and explains itself feature by feature.
 */
@NullMarked
package dev.vitalfew.scoring.learned;

import org.jspecify.annotations.NullMarked;
