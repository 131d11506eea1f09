/**
 * How we meet customers and what becomes of it (D 5): calls, cadence, needs, closing. Pure, as all
 * of scoring.
 */
@NullMarked
package dev.vitalfew.scoring.engagement;

import org.jspecify.annotations.NullMarked;
