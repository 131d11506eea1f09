/// What was agreed with customers, and what it took to agree (D 7.4).
@NullMarked
package dev.vitalfew.engagement.contracts;

import org.jspecify.annotations.NullMarked;
