@NullMarked
package dev.vitalfew.deal;

import org.jspecify.annotations.NullMarked;
