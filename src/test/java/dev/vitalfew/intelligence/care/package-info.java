@NullMarked
package dev.vitalfew.intelligence.care;

import org.jspecify.annotations.NullMarked;
