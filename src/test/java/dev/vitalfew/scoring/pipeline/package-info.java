@NullMarked
package dev.vitalfew.scoring.pipeline;

import org.jspecify.annotations.NullMarked;
