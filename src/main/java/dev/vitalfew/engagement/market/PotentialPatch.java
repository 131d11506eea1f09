package dev.vitalfew.engagement.market;

import dev.vitalfew.api.Field;
import dev.vitalfew.api.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a potential: what is left out stays, null clears, and a list replaces the
/// whole.
@Schema(name = "PotentialPatch")
record PotentialPatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200)
                Field<String> productLine,
        @Schema(implementation = Money.class) Field<Money> yearly,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> assessedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewPotential appliedTo(NewPotential stored) {
        return new NewPotential(
                productLine.orRequired("productLine", stored.productLine()),
                yearly.orRequired("yearly", stored.yearly()),
                assessedOn.or(stored.assessedOn()),
                note.or(stored.note()));
    }
}
