@NullMarked
package dev.vitalfew.team.standing;

import org.jspecify.annotations.NullMarked;
