package dev.vitalfew.engagement.market;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which environment events a list shows. Values of one filter are alternatives, filters narrow
/// each other.
record EnvironmentEventQuery(
        @QueryParam("kind") List<EventKind> kind,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    EnvironmentEventQuery {
        kind = List.copyOf(kind);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.kind = any(?)", kind)
                .whereGiven("f.occurred_on >= ?", from)
                .whereGiven("f.occurred_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
