package dev.vitalfew.engagement.survey;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a response: what is left out stays, and null clears.
@Schema(name = "SurveyResponsePatch")
record SurveyResponsePatch(
        @Schema(implementation = Integer.class, minimum = "1", maximum = "5") Field<Integer> rating,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> respondedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> reason,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId) {
    /// What the caller wants to stand, not yet checked.
    Answer appliedTo(Answer stored) {
        return new Answer(
                stored.surveyId(),
                rating.orRequired("rating", stored.rating()),
                respondedOn.or(stored.respondedOn()),
                reason.or(stored.reason()),
                contactId.or(stored.contactId()));
    }
}
