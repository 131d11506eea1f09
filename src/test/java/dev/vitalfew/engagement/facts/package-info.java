@NullMarked
package dev.vitalfew.engagement.facts;

import org.jspecify.annotations.NullMarked;
