package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Up to when, and in which currency, the revenue of a group counts.
public record GroupQuery(
        @QueryParam("asOf")
                @Parameter(description = "Facts dated later are not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("currency")
                @Parameter(description = "ISO 4217; by default the reporting currency.")
                @Nullable String currency) {

    public GroupQuery {
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
        Limits.requireCurrency(currency);
    }
}
