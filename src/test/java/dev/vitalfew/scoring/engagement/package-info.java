@NullMarked
package dev.vitalfew.scoring.engagement;

import org.jspecify.annotations.NullMarked;
