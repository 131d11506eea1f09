package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.INVALID_FILTER;
import static dev.vitalfew.api.ProblemCode.INVALID_PARAMETER;

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

/// Which contacts of an account a list shows, and in which order. Values of one filter are
/// alternatives, filters narrow each other.
record ContactQuery(
        @QueryParam("q") @Parameter(description = "Part of the name, in any case.")
                @Nullable String q,
        @QueryParam("department") List<String> department,
        @QueryParam("level") @Parameter(description = "1 at the top to 5.") List<Integer> level,
        @QueryParam("reportsToId") @Parameter(description = "Contacts who report to this one.")
                List<UUID> reportsToId,
        @QueryParam("orgUnitId") @Parameter(description = "Contacts in this very unit.")
                List<UUID> orgUnitId,
        @QueryParam("source") @Parameter(description = "Contacts with a reference in this source.")
                List<String> source,
        @QueryParam("externalId")
                @Parameter(description = "The contact with this reference; needs `source`.")
                List<String> externalId,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince,
        @QueryParam("sort")
                @Parameter(description = "`name`, `level`, `createdAt`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of(
                    "name", Sortable.by("c.name collate \"C\"", "text"),
                    "createdAt", Sortable.by("c.created_at", "timestamptz"),
                    // Of those whose level nobody knows, none is known to be at the top.
                    "level", Sortable.by("coalesce(c.level, 6::smallint)", "smallint"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("c.created_at", "timestamptz"),
                    ListOrder.Key.down("c.id", "uuid"));

    ContactQuery {
        q = q == null ? null : Text.normalised(q);
        department = department.stream().map(Text::normalised).toList();
        level = List.copyOf(level);
        reportsToId = List.copyOf(reportsToId);
        orgUnitId = List.copyOf(orgUnitId);
        source = source.stream().map(Text::normalised).toList();
        externalId = externalId.stream().map(Text::normalised).toList();
        if (level.stream().anyMatch(one -> one < 1 || one > 5)) {
            throw INVALID_PARAMETER.because("level is from 1 to 5").at("level");
        }
        if (source.isEmpty() && !externalId.isEmpty()) {
            throw INVALID_FILTER.because("externalId needs source").at("externalId");
        }
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, "c.id", NEWEST_FIRST);
    }
}
