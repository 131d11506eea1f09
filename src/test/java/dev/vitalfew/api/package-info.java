@NullMarked
package dev.vitalfew.api;

import org.jspecify.annotations.NullMarked;
