package dev.vitalfew.engagement.care;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a sponsor: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "SponsorPatch")
record SponsorPatch(
        @Schema(implementation = SponsorSide.class, nullable = true) Field<SponsorSide> side,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> contactId,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> sellerId,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> since,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> lostOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewSponsor appliedTo(NewSponsor stored) {
        return new NewSponsor(
                side.or(stored.side()),
                contactId.or(stored.contactId()),
                sellerId.or(stored.sellerId()),
                since.or(stored.since()),
                lostOn.or(stored.lostOn()),
                note.or(stored.note()));
    }
}
