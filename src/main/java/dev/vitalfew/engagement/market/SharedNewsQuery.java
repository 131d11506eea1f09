package dev.vitalfew.engagement.market;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which shared news a list shows. Values of one filter are alternatives, filters narrow each
/// other.
record SharedNewsQuery(
        @QueryParam("eventId") List<UUID> eventId,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    SharedNewsQuery {
        eventId = List.copyOf(eventId);
        sellerId = List.copyOf(sellerId);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.event_id = any(?::uuid[])", eventId)
                .whereAnyOf("f.seller_id = any(?::uuid[])", sellerId)
                .whereGiven("f.shared_on >= ?", from)
                .whereGiven("f.shared_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
