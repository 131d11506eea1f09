@NullMarked
package dev.vitalfew.scoring.learned;

import org.jspecify.annotations.NullMarked;
