/// What strains the relation with a customer: complaints, incidents, and why customers were lost (D
/// 5.3, 6.5, 6.7).
@NullMarked
package dev.vitalfew.engagement.care;

import org.jspecify.annotations.NullMarked;
