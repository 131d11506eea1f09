package dev.vitalfew.engagement.care;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a complaint: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "ComplaintPatch")
record ComplaintPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 2000)
                Field<String> statement,
        @Schema(implementation = Severity.class, nullable = true) Field<Severity> severity,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> raisedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> productLine,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> ownerId,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> closedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> resolution) {
    /// What the caller wants to stand, not yet checked.
    NewComplaint appliedTo(NewComplaint stored) {
        return new NewComplaint(
                statement.orRequired("statement", stored.statement()),
                severity.or(stored.severity()),
                raisedOn.or(stored.raisedOn()),
                productLine.or(stored.productLine()),
                contactId.or(stored.contactId()),
                ownerId.or(stored.ownerId()),
                closedOn.or(stored.closedOn()),
                resolution.or(stored.resolution()));
    }
}
