package dev.vitalfew.engagement.closing;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a milestone: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "MilestonePatch")
record MilestonePatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> name,
        @Schema(implementation = LocalDate.class) Field<LocalDate> plannedOn,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> actualOn,
        @Schema(implementation = Acceptance.class) Field<Acceptance> acceptance,
        @Schema(implementation = UUID.class, nullable = true) Field<UUID> acceptedById,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> acceptedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewMilestone appliedTo(NewMilestone stored) {
        return new NewMilestone(
                name.orRequired("name", stored.name()),
                plannedOn.orRequired("plannedOn", stored.plannedOn()),
                actualOn.or(stored.actualOn()),
                acceptance.or(stored.acceptance()),
                acceptedById.or(stored.acceptedById()),
                acceptedOn.or(stored.acceptedOn()),
                note.or(stored.note()));
    }
}
