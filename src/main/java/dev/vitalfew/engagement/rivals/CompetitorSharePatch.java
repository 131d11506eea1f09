package dev.vitalfew.engagement.rivals;

import dev.vitalfew.api.Field;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A JSON Merge Patch of a competitor share: what is left out stays, null clears, and a list
/// replaces the whole.
@Schema(name = "CompetitorSharePatch")
record CompetitorSharePatch(
        @Schema(implementation = String.class, minLength = 1, maxLength = 200)
                Field<String> productLine,
        @Schema(implementation = String.class, minLength = 1, maxLength = 200) Field<String> rival,
        @Schema(implementation = Double.class, minimum = "0", maximum = "1")
                Field<BigDecimal> share,
        @Schema(implementation = LocalDate.class, nullable = true) Field<LocalDate> observedOn,
        @Schema(implementation = String.class, nullable = true, minLength = 1, maxLength = 2000)
                Field<String> note) {
    /// What the caller wants to stand, not yet checked.
    NewCompetitorShare appliedTo(NewCompetitorShare stored) {
        return new NewCompetitorShare(
                productLine.orRequired("productLine", stored.productLine()),
                rival.orRequired("rival", stored.rival()),
                share.orRequired("share", stored.share()),
                observedOn.or(stored.observedOn()),
                note.or(stored.note()));
    }
}
