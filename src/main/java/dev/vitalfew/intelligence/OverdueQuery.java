package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// When, and how far ahead, visits are due.
public record OverdueQuery(
        @QueryParam("asOf")
                @Parameter(description = "Interactions of later days are not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("dueWithin")
                @Parameter(
                        description =
                                "Also accounts that are due within so many days; by default 0: only those that are overdue.",
                        schema =
                                @Schema(
                                        implementation = Integer.class,
                                        minimum = "0",
                                        maximum = "366",
                                        defaultValue = "0"))
                @Nullable Integer dueWithin) {
    private static final int YEAR = 366;

    public OverdueQuery {
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
        if (dueWithin != null && (dueWithin < 0 || dueWithin > YEAR)) {
            throw INVALID_PARAMETER.because("dueWithin is 0 to 366 days").at("dueWithin");
        }
    }

    /// The fewest days overdue that are listed.
    long from() {
        return dueWithin == null || dueWithin == 0 ? 1 : -dueWithin;
    }
}
