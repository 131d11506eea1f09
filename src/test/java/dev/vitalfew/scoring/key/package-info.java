@NullMarked
package dev.vitalfew.scoring.key;

import org.jspecify.annotations.NullMarked;
