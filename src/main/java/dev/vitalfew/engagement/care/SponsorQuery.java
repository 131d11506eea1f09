package dev.vitalfew.engagement.care;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which sponsors a list shows. Values of one filter are alternatives, filters narrow each other.
record SponsorQuery(
        @QueryParam("side") @Parameter(description = "On whose side.") List<SponsorSide> side,
        @QueryParam("contactId") List<UUID> contactId,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    SponsorQuery {
        side = List.copyOf(side);
        contactId = List.copyOf(contactId);
        sellerId = List.copyOf(sellerId);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.side = any(?)", side)
                .whereAnyOf("f.contact_id = any(?::uuid[])", contactId)
                .whereAnyOf("f.seller_id = any(?::uuid[])", sellerId)
                .whereGiven("f.since >= ?", from)
                .whereGiven("f.since < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
