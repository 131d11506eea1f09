package dev.vitalfew.team;

import static dev.vitalfew.api.ProblemCode.INVALID_FILTER;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListOrder.Sortable;
import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which sellers a list shows, and in which order. Values of one filter are alternatives, filters
/// narrow each other.
record SellerQuery(
        @QueryParam("q") @Parameter(description = "Part of the name, in any case.")
                @Nullable String q,
        @QueryParam("team") @Parameter(description = "Sellers of this team.") List<String> team,
        @QueryParam("managerId") @Parameter(description = "Sellers who report to this one.")
                List<UUID> managerId,
        @QueryParam("source") @Parameter(description = "Sellers with a reference in this source.")
                List<String> source,
        @QueryParam("externalId")
                @Parameter(description = "The seller with this reference; needs `source`.")
                List<String> externalId,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince,
        @QueryParam("sort")
                @Parameter(
                        description = "`name`, `createdAt`, `updatedAt`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of(
                    "name", Sortable.by("s.name collate \"C\"", "text"),
                    "createdAt", Sortable.by("s.created_at", "timestamptz"),
                    "updatedAt", Sortable.by("s.updated_at", "timestamptz"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("s.created_at", "timestamptz"),
                    ListOrder.Key.down("s.id", "uuid"));

    SellerQuery {
        q = q == null ? null : Text.normalised(q);
        team = team.stream().map(Text::normalised).toList();
        managerId = List.copyOf(managerId);
        source = source.stream().map(Text::normalised).toList();
        externalId = externalId.stream().map(Text::normalised).toList();
        if (source.isEmpty() && !externalId.isEmpty()) {
            throw INVALID_FILTER.because("externalId needs source").at("externalId");
        }
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, "s.id", NEWEST_FIRST);
    }
}
