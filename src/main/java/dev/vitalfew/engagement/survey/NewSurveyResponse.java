package dev.vitalfew.engagement.survey;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How satisfied a customer says it is (D 6.1).
@Schema(name = "NewSurveyResponse")
record NewSurveyResponse(
        @NotNull @Schema(description = "Who answers.") UUID accountId,
        @NotNull
                @Min(1)
                @Max(5)
                @Schema(
                        description =
                                "5 very satisfied, 4 satisfied, 3 no opinion, 2 dissatisfied, 1 very dissatisfied.",
                        examples = "4")
                Integer rating,
        @SensibleDate
                @Schema(
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-10")
                @Nullable LocalDate respondedOn,
        @TextLength(max = 2000)
                @Schema(
                        minLength = 1,
                        maxLength = 2000,
                        description = "Why; needed for a rating of 1 or 2.",
                        examples = "Spare parts take three weeks")
                @Nullable String reason,
        @Schema(description = "The person who answered, a contact of the account.")
                @Nullable UUID contactId) {
    Answer to(UUID surveyId) {
        return new Answer(surveyId, rating, respondedOn, reason, contactId);
    }
}
