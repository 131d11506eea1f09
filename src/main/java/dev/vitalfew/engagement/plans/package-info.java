/// How we want to win, keep and grow a customer: four elements, three questions and goals of both
/// sides, in versions (D 5.6).
@NullMarked
package dev.vitalfew.engagement.plans;

import org.jspecify.annotations.NullMarked;
