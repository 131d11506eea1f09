package dev.vitalfew.engagement.survey;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a survey: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "SurveyPatch")
record SurveyPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> question,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> opensOn,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> closesOn) {
    /// What the caller wants to stand, not yet checked.
    NewSurvey appliedTo(NewSurvey stored) {
        return new NewSurvey(
                name.orRequired("name", stored.name()),
                question.or(stored.question()),
                opensOn.or(stored.opensOn()),
                closesOn.or(stored.closesOn()));
    }
}
