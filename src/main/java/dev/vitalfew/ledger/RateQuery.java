package dev.vitalfew.ledger;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which exchange rates a list shows.
record RateQuery(
        @QueryParam("currency") List<String> currency,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to) {
    RateQuery {
        currency = List.copyOf(currency);
    }
}
