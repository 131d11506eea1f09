/// What the answers to a survey come to (D 6.1).
@NullMarked
package dev.vitalfew.scoring.survey;

import org.jspecify.annotations.NullMarked;
