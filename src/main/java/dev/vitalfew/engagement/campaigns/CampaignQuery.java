package dev.vitalfew.engagement.campaigns;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which campaigns a list shows. Values of one filter are alternatives, filters narrow each other.
record CampaignQuery(
        @QueryParam("source") List<LeadSource> source,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    CampaignQuery {
        source = List.copyOf(source);
        sellerId = List.copyOf(sellerId);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.source = any(?)", source)
                .whereAnyOf("f.seller_id = any(?::uuid[])", sellerId)
                .whereGiven("f.begins_on >= ?", from)
                .whereGiven("f.begins_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
