package dev.vitalfew.ledger;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListOrder.Sortable;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which exchange rates a list shows.
record RateQuery(
        @QueryParam("currency") @Parameter(description = "Rates of this currency, ISO 4217.")
                List<String> currency,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("sort") @Parameter(description = "`date`, `currency`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of(
                    "date", Sortable.by("x.rate_on", "date"),
                    "currency", Sortable.by("x.currency", "text"));
    private static final Sortable[] KEY = {
        Sortable.by("x.rate_on", "date"), Sortable.by("x.currency", "text")
    };
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("x.rate_on", "date"),
                    ListOrder.Key.down("x.currency", "text"));

    RateQuery {
        currency = List.copyOf(currency);
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, NEWEST_FIRST, KEY);
    }
}
