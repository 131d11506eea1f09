package dev.vitalfew.intelligence.lifetime;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.AsOf;
import dev.vitalfew.intelligence.GroupQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// As of when, how far ahead, and in which currency.
public record LifetimeQuery(
        @QueryParam("asOf")
                @Parameter(description = "Facts dated later are not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("currency")
                @Parameter(description = "ISO 4217; by default the reporting currency.")
                @Nullable String currency,
        @QueryParam("horizonDays")
                @Parameter(description = "Days to look ahead, 1 to 3650; by default the policy's.")
                @Nullable Integer horizonDays) {
    private static final int MAX_DAYS = 3_650;

    public LifetimeQuery {
        GroupQuery _ = new GroupQuery(asOf, currency); // refuses what it would
        if (horizonDays != null && (horizonDays < 1 || horizonDays > MAX_DAYS)) {
            throw VALIDATION_FAILED
                    .because("horizonDays is a number from 1 to 3650")
                    .at("horizonDays");
        }
    }
}
