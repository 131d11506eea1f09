@NullMarked
package dev.vitalfew.stakeholder;

import org.jspecify.annotations.NullMarked;
