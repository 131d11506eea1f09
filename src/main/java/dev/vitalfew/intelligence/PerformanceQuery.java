package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Deals of which time, and by what they are told apart.
public record PerformanceQuery(
        @QueryParam("from") @Parameter(description = "Closed on this day or later.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "Closed before this day.")
                @Nullable LocalDate to,
        @QueryParam("by")
                @Parameter(
                        description = "What the deals are told apart by.",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        implementation = Dimension.class,
                                        defaultValue = "SELLER"))
                @Nullable Dimension by) {
    /// By what deals are told apart: D 4.4 and 4.6.
    public enum Dimension {
        SELLER,
        TEAM,
        PRODUCT_LINE,
        INDUSTRY,
        SOURCE,
        ENTRY_TIMING,
        PLANNED,
        SALES_MODE
    }

    public PerformanceQuery {
        Limits.requireFourDigitYear("from", from);
        Limits.requireFourDigitYear("to", to);
        if (from != null && to != null && !from.isBefore(to)) {
            throw VALIDATION_FAILED
                    .because("from is a day before to, which is exclusive")
                    .at("from");
        }
    }

    Dimension byOrSeller() {
        return by == null ? Dimension.SELLER : by;
    }
}
