@NullMarked
package dev.vitalfew.team.briefings;

import org.jspecify.annotations.NullMarked;
