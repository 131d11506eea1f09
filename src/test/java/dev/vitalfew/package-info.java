@NullMarked
package dev.vitalfew;

import org.jspecify.annotations.NullMarked;
