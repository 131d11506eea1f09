package dev.vitalfew.engagement.care;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of an incident: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "IncidentPatch")
record IncidentPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 2000)
                Field<String> summary,
        @Schema(implementation = Severity.class) Field<Severity> severity,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> occurredOn,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> ownerId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> response,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> respondedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> resolution,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> resolvedOn) {
    /// What the caller wants to stand, not yet checked.
    NewIncident appliedTo(NewIncident stored) {
        return new NewIncident(
                summary.orRequired("summary", stored.summary()),
                severity.orRequired("severity", stored.severity()),
                occurredOn.or(stored.occurredOn()),
                ownerId.or(stored.ownerId()),
                contactId.or(stored.contactId()),
                response.or(stored.response()),
                respondedOn.or(stored.respondedOn()),
                resolution.or(stored.resolution()),
                resolvedOn.or(stored.resolvedOn()));
    }
}
