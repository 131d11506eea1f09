package dev.vitalfew.engagement.service;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which service levels a list shows. Values of one filter are alternatives, filters narrow each
/// other.
record ServiceLevelQuery(
        @QueryParam("tier") List<AccountTier> tier,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    ServiceLevelQuery {
        tier = List.copyOf(tier);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.tier = any(?)", tier).updatedSince("f.updated_at", updatedSince);
    }
}
