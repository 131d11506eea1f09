package dev.vitalfew.engagement.rivals;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which competitor shares a list shows. Values of one filter are alternatives, filters narrow each
/// other.
record CompetitorShareQuery(
        @QueryParam("productLine") @Parameter(description = "Exactly so.") List<String> productLine,
        @QueryParam("rival") @Parameter(description = "Exactly so.") List<String> rival,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    CompetitorShareQuery {
        productLine = List.copyOf(productLine);
        rival = List.copyOf(rival);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.product_line = any(?)", productLine)
                .whereAnyOf("f.rival = any(?)", rival)
                .whereGiven("f.observed_on >= ?", from)
                .whereGiven("f.observed_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
