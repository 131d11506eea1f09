package dev.vitalfew.engagement.contest;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a tender: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "TenderPatch")
record TenderPatch(
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> title,
        @Schema(type = SchemaType.ARRAY, implementation = TenderCriterion.class)
                Field<List<TenderCriterion>> criteria,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> submittedOn,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> decidedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> winner,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewTender appliedTo(NewTender stored) {
        return new NewTender(
                title.or(stored.title()),
                criteria.orRequired("criteria", stored.criteria()),
                submittedOn.or(stored.submittedOn()),
                decidedOn.or(stored.decidedOn()),
                winner.or(stored.winner()),
                note.or(stored.note()));
    }
}
