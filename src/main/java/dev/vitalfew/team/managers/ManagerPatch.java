package dev.vitalfew.team.managers;

import dev.vitalfew.api.Field;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a manager's time: what is left out stays, and null for `to` lets it go on
/// until further notice.
@Schema(name = "ManagerPatch")
record ManagerPatch(
        @Schema(implementation = UUID.class) Field<UUID> sellerId,
        @Schema(implementation = LocalDate.class) Field<LocalDate> from,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> to) {

    NewManager appliedTo(ManagerView stored) {
        return new NewManager(
                sellerId.orRequired("sellerId", stored.sellerId()),
                from.orRequired("from", stored.from()),
                to.or(stored.to()));
    }
}
