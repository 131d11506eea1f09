package dev.vitalfew.engagement.closing;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which milestones a list shows. Values of one filter are alternatives, filters narrow each other.
record MilestoneQuery(
        @QueryParam("acceptance") @Parameter(description = "What the customer said of them.")
                List<Acceptance> acceptance,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    MilestoneQuery {
        acceptance = List.copyOf(acceptance);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.acceptance = any(?)", acceptance)
                .whereGiven("f.planned_on >= ?", from)
                .whereGiven("f.planned_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
