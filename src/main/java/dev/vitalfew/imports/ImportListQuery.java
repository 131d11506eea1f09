package dev.vitalfew.imports;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListOrder.Sortable;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which imports a list shows, and in which order. Values of one filter are alternatives, filters
/// narrow each other.
public record ImportListQuery(
        @QueryParam("type") @Parameter(description = "What the rows are, such as `purchases`.")
                List<String> type,
        @QueryParam("state") @Parameter(description = "Where they stand.") List<ImportState> state,
        @QueryParam("sort") @Parameter(description = "`createdAt`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of("createdAt", Sortable.by("j.created_at", "timestamptz"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("j.created_at", "timestamptz"),
                    ListOrder.Key.down("j.id", "uuid"));

    public ImportListQuery {
        type = List.copyOf(type);
        state = List.copyOf(state);
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, "j.id", NEWEST_FIRST);
    }
}
