/// What stands between us and an order: objections, and rivals in a tender (D 4.8).
@NullMarked
package dev.vitalfew.engagement.contest;

import org.jspecify.annotations.NullMarked;
