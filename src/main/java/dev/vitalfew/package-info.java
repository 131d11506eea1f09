/** The application's entry; every feature lives in a package of its own below. */
@NullMarked
package dev.vitalfew;

import org.jspecify.annotations.NullMarked;
