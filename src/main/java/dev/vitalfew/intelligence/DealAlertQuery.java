package dev.vitalfew.intelligence;

import dev.vitalfew.api.AsOf;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Whose deals a list is about, and when.
public record DealAlertQuery(
        @QueryParam("asOf")
                @Parameter(description = "Facts dated later are not seen; by default now.")
                @Nullable AsOf asOf,
        @QueryParam("accountId") List<UUID> accountId,
        @QueryParam("sellerId") @Parameter(description = "Deals of this seller.")
                List<UUID> sellerId) {
    public DealAlertQuery {
        accountId = List.copyOf(accountId);
        sellerId = List.copyOf(sellerId);
        Limits.requireFourDigitYear("asOf", asOf == null ? null : asOf.date());
    }
}
