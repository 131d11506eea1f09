@NullMarked
package dev.vitalfew.engagement;

import org.jspecify.annotations.NullMarked;
