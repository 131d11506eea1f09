package dev.vitalfew.engagement.market;

import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Text;
import dev.vitalfew.engagement.facts.FactQuery;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which installed products a list shows. Values of one filter are alternatives, filters narrow
/// each other.
record InstalledProductQuery(
        @QueryParam("rival") @Parameter(description = "Products that this rival has sold.")
                List<String> rival,
        @QueryParam("productLine") List<String> productLine,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince)
        implements FactQuery {
    InstalledProductQuery {
        rival = rival.stream().map(Text::normalised).toList();
        productLine = productLine.stream().map(Text::normalised).toList();
    }

    @Override
    public void narrow(ListSql<?> list) {
        list.whereAnyOf("f.rival = any(?)", rival)
                .whereAnyOf("f.product_line = any(?)", productLine)
                .updatedSince("f.updated_at", updatedSince);
    }
}
