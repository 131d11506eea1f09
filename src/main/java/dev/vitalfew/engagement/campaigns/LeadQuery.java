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

/// Which leads a list shows. Values of one filter are alternatives, filters narrow each other.
record LeadQuery(
        @QueryParam("source") List<LeadSource> source,
        @QueryParam("campaignId") List<UUID> campaignId,
        @QueryParam("state")
                @Parameter(description = "Whether somebody looked, and what came of it.")
                List<LeadState> state,
        @QueryParam("accountId") List<UUID> accountId,
        @QueryParam("dealId") List<UUID> dealId,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    LeadQuery {
        source = List.copyOf(source);
        campaignId = List.copyOf(campaignId);
        state = List.copyOf(state);
        accountId = List.copyOf(accountId);
        dealId = List.copyOf(dealId);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.source = any(?)", source)
                .whereAnyOf("f.campaign_id = any(?::uuid[])", campaignId)
                .whereAnyOf("f.state = any(?)", state)
                .whereAnyOf("f.account_id = any(?::uuid[])", accountId)
                .whereAnyOf("f.deal_id = any(?::uuid[])", dealId)
                .whereGiven("f.received_on >= ?", from)
                .whereGiven("f.received_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
