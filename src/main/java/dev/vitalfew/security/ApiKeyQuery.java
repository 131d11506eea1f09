package dev.vitalfew.security;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListOrder.Sortable;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// In which order keys are listed.
record ApiKeyQuery(
        @QueryParam("sort") @Parameter(description = "`createdAt`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of("createdAt", Sortable.by("k.created_at", "timestamptz"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("k.created_at", "timestamptz"),
                    ListOrder.Key.down("k.id", "uuid"));

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, "k.id", NEWEST_FIRST);
    }
}
