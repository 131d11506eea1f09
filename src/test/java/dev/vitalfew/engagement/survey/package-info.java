@NullMarked
package dev.vitalfew.engagement.survey;

import org.jspecify.annotations.NullMarked;
