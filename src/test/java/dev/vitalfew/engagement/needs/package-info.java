@NullMarked
package dev.vitalfew.engagement.needs;

import org.jspecify.annotations.NullMarked;
