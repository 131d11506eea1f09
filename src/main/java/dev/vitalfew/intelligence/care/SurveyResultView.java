package dev.vitalfew.intelligence.care;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.scoring.survey.Ratings;
import dev.vitalfew.scoring.survey.Satisfaction;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the answers to a survey come to.
@Schema(name = "SurveyResult")
public record SurveyResultView(
        @Schema(required = true, description = "Which survey.") UUID surveyId,
        @Schema(required = true, description = "How many answered.", examples = "16")
                long responses,
        @Schema(
                        required = true,
                        description =
                                "Of how many customers: those that the last sample was drawn from, or else all active accounts.",
                        examples = "400")
                long population,
        @Schema(required = true, description = "How many gave each mark.") Counts counts,
        @JsonInclude
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Share of satisfied and very satisfied; null without answers.",
                        examples = "0.875")
                @Nullable Double topTwo,
        @JsonInclude
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Share of dissatisfied and very dissatisfied; null without answers.",
                        examples = "0.125")
                @Nullable Double bottomTwo,
        @JsonInclude
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Mean of 100, 75, 50, 25 and 0 from very satisfied to very dissatisfied; null without answers.",
                        examples = "84.375")
                @Nullable Double scaledMean,
        @JsonInclude
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "By how much `topTwo` may be off in 95 of 100 samples, a fraction; null without answers.",
                        examples = "0.159")
                @Nullable Double marginOfError) {

    /// How many gave each mark.
    @Schema(name = "SurveyCounts")
    public record Counts(
            @Schema(required = true, description = "Gave 5.", examples = "10") long verySatisfied,
            @Schema(required = true, description = "Gave 4.", examples = "4") long satisfied,
            @Schema(required = true, description = "Gave 3.", examples = "0") long noOpinion,
            @Schema(required = true, description = "Gave 2.", examples = "2") long dissatisfied,
            @Schema(required = true, description = "Gave 1.", examples = "0")
                    long veryDissatisfied) {}

    static SurveyResultView of(UUID surveyId, Ratings ratings, Satisfaction satisfaction) {
        return new SurveyResultView(
                surveyId,
                ratings.answers(),
                ratings.population(),
                new Counts(
                        ratings.of(5), ratings.of(4), ratings.of(3), ratings.of(2), ratings.of(1)),
                satisfaction.topTwo(),
                satisfaction.bottomTwo(),
                satisfaction.scaledMean(),
                satisfaction.marginOfError());
    }
}
