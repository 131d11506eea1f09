package dev.vitalfew.engagement.contracts;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which contracts a list shows. Values of one filter are alternatives, filters narrow each other.
record ContractQuery(
        @QueryParam("productLine") @Parameter(description = "Exactly so.") List<String> productLine,
        @QueryParam("dealId") List<UUID> dealId,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    ContractQuery {
        productLine = List.copyOf(productLine);
        dealId = List.copyOf(dealId);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.product_line = any(?)", productLine)
                .whereAnyOf("f.deal_id = any(?::uuid[])", dealId)
                .whereGiven("f.starts_on >= ?", from)
                .whereGiven("f.starts_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
