package dev.vitalfew.engagement.contest;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of an objection: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "ObjectionPatch")
record ObjectionPatch(
        @Schema(implementation = ObjectionKind.class) Field<ObjectionKind> kind,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> statement,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> raisedOn,
        @Schema(implementation = ObjectionState.class) Field<ObjectionState> state,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> answer,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> answeredOn) {
    /// What the caller wants to stand, not yet checked.
    NewObjection appliedTo(NewObjection stored) {
        return new NewObjection(
                kind.orRequired("kind", stored.kind()),
                statement.or(stored.statement()),
                contactId.or(stored.contactId()),
                raisedOn.or(stored.raisedOn()),
                state.or(stored.state()),
                answer.or(stored.answer()),
                answeredOn.or(stored.answeredOn()));
    }
}
