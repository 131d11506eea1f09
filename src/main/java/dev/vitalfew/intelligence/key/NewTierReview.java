package dev.vitalfew.intelligence.key;

import dev.vitalfew.api.SensibleDate;
import dev.vitalfew.api.TextLength;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which accounts are reviewed, and as of when.
@Schema(name = "NewTierReview")
public record NewTierReview(
        @SensibleDate
                @Schema(
                        description = "Facts dated later are not seen; today where left out.",
                        examples = "2026-10-31")
                @Nullable LocalDate asOf,
        @Size(max = 100)
                @Schema(
                        description =
                                "Only accounts with a reference in one of these namespaces; all"
                                        + " where left out.",
                        examples = "[\"erp\"]")
                @Nullable List<@NotNull @TextLength(max = 200) String> source) {

    List<String> sources() {
        return source == null ? List.of() : source;
    }
}
