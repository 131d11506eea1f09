package dev.vitalfew.team.briefings;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a briefing: what is left out stays, and null clears.
@Schema(name = "BriefingPatch")
record BriefingPatch(
        @Schema(implementation = Direction.class) Field<Direction> direction,
        @Schema(implementation = String.class, minLength = 1, maxLength = 200)
                Field<String> subject,
        @Schema(implementation = String.class, nullable = true) Field<String> note,
        @Schema(implementation = LocalDate.class) Field<LocalDate> occurredOn,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> sellerId) {

    /// What the caller wants to stand, not yet checked.
    NewBriefing appliedTo(NewBriefing stored) {
        return new NewBriefing(
                direction.orRequired("direction", stored.direction()),
                subject.orRequired("subject", stored.subject()),
                note.or(stored.note()),
                occurredOn.orRequired("occurredOn", stored.occurredOn()),
                sellerId.or(stored.sellerId()));
    }
}
