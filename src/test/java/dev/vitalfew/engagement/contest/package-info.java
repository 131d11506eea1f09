@NullMarked
package dev.vitalfew.engagement.contest;

import org.jspecify.annotations.NullMarked;
