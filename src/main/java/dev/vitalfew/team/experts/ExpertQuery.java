package dev.vitalfew.team.experts;

import static dev.vitalfew.api.ProblemCode.INVALID_FILTER;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which experts a list shows, and in which order. Values of one filter are alternatives, filters
/// narrow each other.
record ExpertQuery(
        @QueryParam("q") @Parameter(description = "Part of the name, in any case.")
                @Nullable String q,
        @QueryParam("skill")
                @Parameter(description = "Experts in this skill, however it is written.")
                List<String> skill,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince,
        @QueryParam("sort")
                @Parameter(
                        description = "`name`, `createdAt`, `updatedAt`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, ListOrder.Sortable> SORTABLE =
            Map.of(
                    "name", ListOrder.Sortable.by("s.name collate \"C\"", "text"),
                    "createdAt", ListOrder.Sortable.by("e.created_at", "timestamptz"),
                    "updatedAt", ListOrder.Sortable.by("e.updated_at", "timestamptz"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("e.created_at", "timestamptz"),
                    ListOrder.Key.down("e.id", "uuid"));

    ExpertQuery {
        q = q == null ? null : Text.normalised(q);
        if (skill.stream().anyMatch(String::isBlank)) {
            throw INVALID_FILTER.because("skill is blank").at("skill");
        }
        skill = skill.stream().map(each -> Skill.of(each).key()).toList();
        sellerId = List.copyOf(sellerId);
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, "e.id", NEWEST_FIRST);
    }
}
