package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// For which deal, moment and currency the loss of people is judged.
public record RemovalQuery(
        @QueryParam("dealId")
                @Parameter(
                        description =
                                "The deal whose parts people play; without it, those of the account.")
                @Nullable UUID dealId,
        @QueryParam("asOf")
                @Parameter(description = "Facts dated later are not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("currency")
                @Parameter(description = "ISO 4217; by default the reporting currency.")
                @Nullable String currency) {
    public RemovalQuery {
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
        Limits.requireCurrency(currency);
    }
}
