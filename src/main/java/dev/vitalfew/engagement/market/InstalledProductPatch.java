package dev.vitalfew.engagement.market;

import dev.vitalfew.api.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of an installed product: what is left out stays, null clears, and a list
/// replaces the whole.
@Schema(name = "InstalledProductPatch")
record InstalledProductPatch(
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> rival,
        @Schema(implementation = String.class, minLength = 1, maxLength = 200)
                Field<String> product,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 200)
                Field<String> productLine,
        @Schema(implementation = Double.class, nullable = true) Field<BigDecimal> quantity,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> since,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> until,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewInstalledProduct appliedTo(NewInstalledProduct stored) {
        return new NewInstalledProduct(
                rival.or(stored.rival()),
                product.orRequired("product", stored.product()),
                productLine.or(stored.productLine()),
                quantity.or(stored.quantity()),
                since.or(stored.since()),
                until.or(stored.until()),
                note.or(stored.note()));
    }
}
