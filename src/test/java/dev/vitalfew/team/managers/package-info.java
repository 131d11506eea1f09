@NullMarked
package dev.vitalfew.team.managers;

import org.jspecify.annotations.NullMarked;
