package dev.vitalfew.engagement.closing;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which approvals a list shows. Values of one filter are alternatives, filters narrow each other.
record ApprovalQuery(
        @QueryParam("state") @Parameter(description = "How they were decided, or not yet.")
                List<ApprovalState> state,
        @QueryParam("contactId") List<UUID> contactId,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    ApprovalQuery {
        state = List.copyOf(state);
        contactId = List.copyOf(contactId);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.state = any(?)", state)
                .whereAnyOf("f.contact_id = any(?::uuid[])", contactId)
                .updatedSince("f.updated_at", updatedSince);
    }
}
