package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The moment for which an answer about one account is asked.
public record DayQuery(
        @QueryParam("asOf")
                @Parameter(description = "Facts dated later are not seen; by default now.")
                @Nullable AsOf asOf) {
    public DayQuery {
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
    }
}
