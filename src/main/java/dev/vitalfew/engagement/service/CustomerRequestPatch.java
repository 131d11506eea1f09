package dev.vitalfew.engagement.service;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a request: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "CustomerRequestPatch")
record CustomerRequestPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200)
                Field<String> subject,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> raisedOn,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> ownerId,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> dueOn,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> closedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> answer) {
    /// What the caller wants to stand, not yet checked.
    NewCustomerRequest appliedTo(NewCustomerRequest stored) {
        return new NewCustomerRequest(
                subject.orRequired("subject", stored.subject()),
                raisedOn.or(stored.raisedOn()),
                contactId.or(stored.contactId()),
                ownerId.or(stored.ownerId()),
                dueOn.or(stored.dueOn()),
                closedOn.or(stored.closedOn()),
                answer.or(stored.answer()));
    }
}
