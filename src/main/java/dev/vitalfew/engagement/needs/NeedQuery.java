package dev.vitalfew.engagement.needs;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Text;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which needs a list shows. Values of one filter are alternatives, filters narrow each other.
record NeedQuery(
        @QueryParam("kind") List<NeedKind> kind,
        @QueryParam("state") @Parameter(description = "How far the needs have come.")
                List<NeedState> state,
        @QueryParam("productLine") List<String> productLine,
        @QueryParam("dealId") List<UUID> dealId,
        @QueryParam("contactId") List<UUID> contactId,
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    NeedQuery {
        kind = List.copyOf(kind);
        state = List.copyOf(state);
        productLine = productLine.stream().map(Text::normalised).toList();
        dealId = List.copyOf(dealId);
        contactId = List.copyOf(contactId);
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.kind = any(?)", kind)
                .whereAnyOf("f.state = any(?)", state)
                .whereAnyOf("f.product_line = any(?)", productLine)
                .whereAnyOf("f.deal_id = any(?::uuid[])", dealId)
                .whereAnyOf("f.contact_id = any(?::uuid[])", contactId)
                .whereGiven("f.raised_on >= ?", from)
                .whereGiven("f.raised_on < ?", to)
                .updatedSince("f.updated_at", updatedSince);
    }
}
