@NullMarked
package dev.vitalfew.feed;

import org.jspecify.annotations.NullMarked;
