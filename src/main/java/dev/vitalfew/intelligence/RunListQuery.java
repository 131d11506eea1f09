package dev.vitalfew.intelligence;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListOrder.Sortable;
import dev.vitalfew.intelligence.jobs.JobState;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which runs a list shows, and in which order. Several states are alternatives.
public record RunListQuery(
        @QueryParam("state") @Parameter(description = "In one of these states.")
                List<JobState> state,
        @QueryParam("sort") @Parameter(description = "`createdAt`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of("createdAt", Sortable.by("j.created_at", "timestamptz"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("j.created_at", "timestamptz"),
                    ListOrder.Key.down("j.id", "uuid"));

    public RunListQuery {
        state = List.copyOf(state);
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, "j.id", NEWEST_FIRST);
    }
}
