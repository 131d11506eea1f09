/**
 * What an account brings against what it costs (D 2): winning it is spread over the years of the
 * relationship, and keeping it is worth more than it seems.
 */
@NullMarked
package dev.vitalfew.scoring.value;

import org.jspecify.annotations.NullMarked;
