/// How satisfied customers say they are (D 6.1).
@NullMarked
package dev.vitalfew.engagement.survey;

import org.jspecify.annotations.NullMarked;
