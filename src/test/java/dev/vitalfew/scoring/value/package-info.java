@NullMarked
package dev.vitalfew.scoring.value;

import org.jspecify.annotations.NullMarked;
