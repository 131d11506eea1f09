@NullMarked
package dev.vitalfew.scoring.lifetime;

import org.jspecify.annotations.NullMarked;
