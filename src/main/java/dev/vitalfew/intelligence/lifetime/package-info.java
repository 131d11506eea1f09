/**
 * What the purchase days of the portfolio say about what is to come: lifetime models fitted to
 * them, and back-tests that show what each ranking was worth.
 */
@NullMarked
package dev.vitalfew.intelligence.lifetime;

import org.jspecify.annotations.NullMarked;
