@NullMarked
package dev.vitalfew.sample;

import org.jspecify.annotations.NullMarked;
