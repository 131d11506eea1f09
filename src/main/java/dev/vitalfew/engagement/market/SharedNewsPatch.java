package dev.vitalfew.engagement.market;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a shared news: what is left out stays, null clears, and a list replaces
/// the whole.
@Schema(name = "SharedNewsPatch")
record SharedNewsPatch(
        @Schema(implementation = UUID.class) Field<UUID> eventId,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> sharedOn,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> sellerId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewSharedNews appliedTo(NewSharedNews stored) {
        return new NewSharedNews(
                eventId.orRequired("eventId", stored.eventId()),
                sharedOn.or(stored.sharedOn()),
                sellerId.or(stored.sellerId()),
                contactId.or(stored.contactId()),
                note.or(stored.note()));
    }
}
