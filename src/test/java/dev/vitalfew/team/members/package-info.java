@NullMarked
package dev.vitalfew.team.members;

import org.jspecify.annotations.NullMarked;
