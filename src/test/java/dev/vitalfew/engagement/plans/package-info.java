@NullMarked
package dev.vitalfew.engagement.plans;

import org.jspecify.annotations.NullMarked;
