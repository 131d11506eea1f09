package dev.vitalfew.engagement.market;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Text;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which potentials a list shows. Values of one filter are alternatives, filters narrow each other.
record PotentialQuery(
        @QueryParam("productLine") List<String> productLine,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    PotentialQuery {
        productLine = productLine.stream().map(Text::normalised).toList();
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.product_line = any(?)", productLine)
                .whereGiven("f.assessed_on >= ?", from)
                .whereGiven("f.assessed_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
