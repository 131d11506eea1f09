@NullMarked
package dev.vitalfew.engagement.care;

import org.jspecify.annotations.NullMarked;
