package dev.vitalfew.ledger;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListOrder.Sortable;
import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which costs of an account a list shows. Values of one filter are alternatives, filters narrow
/// each other.
record CostQuery(
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("source") @Parameter(description = "Costs from this source.")
                List<String> source,
        @QueryParam("kind") @Parameter(description = "Costs of this kind.") List<CostKind> kind,
        @QueryParam("sort") @Parameter(description = "`incurredOn`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of("incurredOn", Sortable.by("c.incurred_on", "date"));
    private static final Sortable[] KEY = {
        Sortable.by("c.cost_ref", "text"), Sortable.by("c.source", "text")
    };
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("c.incurred_on", "date"),
                    ListOrder.Key.down("c.cost_ref", "text"),
                    ListOrder.Key.down("c.source", "text"));

    CostQuery {
        source = source.stream().map(Text::normalised).toList();
        kind = List.copyOf(kind);
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, NEWEST_FIRST, KEY);
    }
}
