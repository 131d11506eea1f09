package dev.vitalfew.ledger;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListOrder.Sortable;
import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which purchases of an account a list shows. Values of one filter are alternatives, filters
/// narrow each other.
record PurchaseQuery(
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("source") @Parameter(description = "Lines from this source.")
                List<String> source,
        @QueryParam("productLine") @Parameter(description = "Lines of this product line.")
                List<String> productLine,
        @QueryParam("orderNo") @Parameter(description = "Lines of this order.")
                List<String> orderNo,
        @QueryParam("sort") @Parameter(description = "`orderedOn`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of("orderedOn", Sortable.by("p.ordered_on", "date"));
    private static final Sortable[] LINE = {
        Sortable.by("p.order_no", "text"),
        Sortable.by("p.line_no", "integer"),
        Sortable.by("p.source", "text")
    };
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("p.ordered_on", "date"),
                    ListOrder.Key.down("p.order_no", "text"),
                    ListOrder.Key.down("p.line_no", "integer"),
                    ListOrder.Key.down("p.source", "text"));

    PurchaseQuery {
        source = source.stream().map(Text::normalised).toList();
        productLine = productLine.stream().map(Text::normalised).toList();
        orderNo = orderNo.stream().map(Text::normalised).toList();
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, NEWEST_FIRST, LINE);
    }
}
