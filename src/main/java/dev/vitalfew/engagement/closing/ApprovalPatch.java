package dev.vitalfew.engagement.closing;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of an approval: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "ApprovalPatch")
record ApprovalPatch(
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> approver,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> level,
        @Schema(implementation = ApprovalState.class) Field<ApprovalState> state,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> decidedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewApproval appliedTo(NewApproval stored) {
        return new NewApproval(
                approver.or(stored.approver()),
                contactId.or(stored.contactId()),
                level.or(stored.level()),
                state.or(stored.state()),
                decidedOn.or(stored.decidedOn()),
                note.or(stored.note()));
    }
}
