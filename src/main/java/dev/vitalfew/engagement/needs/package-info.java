/// What customers need, stated or implied, and how far each need has come (D 5.3).
@NullMarked
package dev.vitalfew.engagement.needs;

import org.jspecify.annotations.NullMarked;
