@NullMarked
package dev.vitalfew.engagement.rivals;

import org.jspecify.annotations.NullMarked;
