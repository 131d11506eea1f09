@NullMarked
package dev.vitalfew.team;

import org.jspecify.annotations.NullMarked;
