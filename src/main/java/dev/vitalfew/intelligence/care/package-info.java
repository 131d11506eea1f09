/// What complaints, incidents and post-mortems of the whole portfolio say (D 6.5, 6.7).
@NullMarked
package dev.vitalfew.intelligence.care;

import org.jspecify.annotations.NullMarked;
