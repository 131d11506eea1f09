/**
 * What accounts bring against what they cost (D 2): the books gathered by account, judged by the
 * rules of value, and answered for one account or for the portfolio.
 */
@NullMarked
package dev.vitalfew.intelligence.value;

import org.jspecify.annotations.NullMarked;
