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

/// Which incidents a list shows. Values of one filter are alternatives, filters narrow each other.
record IncidentQuery(
        @QueryParam("severity") @Parameter(description = "How bad it is.") List<Severity> severity,
        @QueryParam("ownerId") List<UUID> ownerId,
        @QueryParam("contactId") List<UUID> contactId,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    IncidentQuery {
        severity = List.copyOf(severity);
        ownerId = List.copyOf(ownerId);
        contactId = List.copyOf(contactId);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.severity = any(?)", severity)
                .whereAnyOf("f.owner_id = any(?::uuid[])", ownerId)
                .whereAnyOf("f.contact_id = any(?::uuid[])", contactId)
                .whereGiven("f.occurred_on >= ?", from)
                .whereGiven("f.occurred_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
