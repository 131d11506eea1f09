@NullMarked
package dev.vitalfew.engagement.contracts;

import org.jspecify.annotations.NullMarked;
