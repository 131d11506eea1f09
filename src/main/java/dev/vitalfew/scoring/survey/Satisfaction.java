package dev.vitalfew.scoring.survey;

import org.jspecify.annotations.Nullable;

/// What a survey comes to; all null without an answer.
///
/// @param topTwo share of the marks 4 and 5, 0..1
/// @param bottomTwo share of the marks 1 and 2, 0..1
/// @param scaledMean 0..100
/// @param marginOfError of `topTwo`, a fraction
public record Satisfaction(
        @Nullable Double topTwo,
        @Nullable Double bottomTwo,
        @Nullable Double scaledMean,
        @Nullable Double marginOfError) {
    static final Satisfaction NONE = new Satisfaction(null, null, null, null);
}
