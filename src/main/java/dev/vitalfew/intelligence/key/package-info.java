/**
 * Which accounts are key (D 1.4–1.14): what somebody found out about their fit, the decision step
 * by step, and the tiers that reviews move them between.
 */
@NullMarked
package dev.vitalfew.intelligence.key;

import org.jspecify.annotations.NullMarked;
