package dev.vitalfew.stakeholder;

import dev.vitalfew.api.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a tie: what is left out stays, null clears, and a weight cleared is 1
/// again. Between whom and of which kind a tie is makes another tie.
@Schema(name = "TiePatch")
record TiePatch(
        @Schema(implementation = BigDecimal.class, nullable = true) Field<BigDecimal> weight,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> since,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> confirmedOn) {

    /// What the caller wants to stand, not yet checked.
    NewTie appliedTo(TieView stored) {
        return new NewTie(
                stored.from(),
                stored.to(),
                stored.kind(),
                weight.or(stored.weight()),
                since.or(stored.since()),
                confirmedOn.or(stored.confirmedOn()));
    }
}
