@NullMarked
package dev.vitalfew.security;

import org.jspecify.annotations.NullMarked;
