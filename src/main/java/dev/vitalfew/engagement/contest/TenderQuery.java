package dev.vitalfew.engagement.contest;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Text;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which tenders a list shows. Values of one filter are alternatives, filters narrow each other.
record TenderQuery(
        @QueryParam("winner")
                @Parameter(description = "Tenders that this bidder won: `US`, or a rival.")
                List<String> winner,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    TenderQuery {
        winner = winner.stream().map(Text::normalised).toList();
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.winner = any(?)", winner).updatedSince("f.updated_at", updatedSince);
    }
}
