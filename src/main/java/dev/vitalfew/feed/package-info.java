/// What others are told of what happens here: the audit of all writes. Features are not known here:
/// each write is told by an event in its own transaction.
@NullMarked
package dev.vitalfew.feed;

import org.jspecify.annotations.NullMarked;
