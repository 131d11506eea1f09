package dev.vitalfew.engagement.survey;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an account answers in a survey.
record Answer(
        UUID surveyId,
        @Min(1) @Max(5) Integer rating,
        @SensibleDate @Nullable LocalDate respondedOn,
        @TextLength(max = 2000) @Nullable String reason,
        @Nullable UUID contactId) {
    private static final int DISSATISFIED = 2;

    boolean isBad() {
        return rating <= DISSATISFIED;
    }

    Answer given(LocalDate day) {
        return new Answer(surveyId, rating, day, reason, contactId);
    }
}
