/// The expert directory (D 3.11): who is good at what, who is free, and which skills were asked for
/// in vain.
@NullMarked
package dev.vitalfew.team.experts;

import org.jspecify.annotations.NullMarked;
