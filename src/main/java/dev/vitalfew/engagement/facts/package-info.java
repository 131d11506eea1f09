/**
 * What all small facts of engagement have in common, so that each kind of them is a table, a wire
 * form and its own rules: they hang on an account, on one of its deals, or on nobody; they are
 * listed by page, changed under a version, move when accounts merge, and forget who is erased.
 */
@NullMarked
package dev.vitalfew.engagement.facts;

import org.jspecify.annotations.NullMarked;
