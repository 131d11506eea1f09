@NullMarked
package dev.vitalfew.intelligence;

import org.jspecify.annotations.NullMarked;
