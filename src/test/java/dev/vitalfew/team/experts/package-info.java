@NullMarked
package dev.vitalfew.team.experts;

import org.jspecify.annotations.NullMarked;
