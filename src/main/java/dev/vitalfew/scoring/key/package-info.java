/**
 * Which accounts are key (D 1.4–1.14): a gate, criteria and screens, each step with its reason, and
 * tiers that do not flap.
 */
@NullMarked
package dev.vitalfew.scoring.key;

import org.jspecify.annotations.NullMarked;
