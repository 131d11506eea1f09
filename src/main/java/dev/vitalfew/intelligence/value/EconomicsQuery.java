package dev.vitalfew.intelligence.value;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.AsOf;
import dev.vitalfew.intelligence.GroupQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// As of when, in which currency, and over how many years.
public record EconomicsQuery(
        @QueryParam("horizon")
                @Parameter(description = "Years of the cost ratios, 1 to 100; by default 5.")
                @Nullable Integer horizon,
        @QueryParam("asOf")
                @Parameter(description = "Facts dated later are not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("currency")
                @Parameter(description = "ISO 4217; by default the reporting currency.")
                @Nullable String currency,
        @QueryParam("compareBase")
                @Parameter(
                        description =
                                "Whether to look at the cost per order of the base accounts too, which takes a pass over all of them; by default not.")
                @Nullable Boolean compareBase) {
    private static final int YEARS = 5;
    private static final int MAX_YEARS = 100;

    public EconomicsQuery {
        GroupQuery _ = new GroupQuery(asOf, currency); // refuses what it would
        if (horizon != null && (horizon < 1 || horizon > MAX_YEARS)) {
            throw VALIDATION_FAILED.because("horizon is a number from 1 to 100").at("horizon");
        }
    }

    int years() {
        return horizon == null ? YEARS : horizon;
    }

    boolean comparesBase() {
        return Boolean.TRUE.equals(compareBase);
    }
}
