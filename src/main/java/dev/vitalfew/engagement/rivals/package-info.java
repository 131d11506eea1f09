/// What rivals have at our customers, and how customers choose between them and us (D 7.1, 7.5).
@NullMarked
package dev.vitalfew.engagement.rivals;

import org.jspecify.annotations.NullMarked;
