package dev.vitalfew.engagement.service;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which services a list shows. Values of one filter are alternatives, filters narrow each other.
record ServiceDeliveryQuery(
        @QueryParam("scope") @Parameter(description = "Services of this kind.")
                List<ServiceScope> scope,
        @QueryParam("dealId") List<UUID> dealId,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    ServiceDeliveryQuery {
        scope = List.copyOf(scope);
        dealId = List.copyOf(dealId);
        sellerId = List.copyOf(sellerId);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.scope = any(?)", scope)
                .whereAnyOf("f.deal_id = any(?::uuid[])", dealId)
                .whereAnyOf("f.seller_id = any(?::uuid[])", sellerId)
                .whereGiven("f.requested_on >= ?", from)
                .whereGiven("f.requested_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
