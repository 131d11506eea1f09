package dev.vitalfew.ledger;

import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which purchases of an account a list shows. Values of one filter are alternatives, filters
/// narrow each other.
record PurchaseQuery(
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("source") List<String> source,
        @QueryParam("productLine") List<String> productLine,
        @QueryParam("orderNo") List<String> orderNo) {
    PurchaseQuery {
        source = source.stream().map(Text::normalised).toList();
        productLine = productLine.stream().map(Text::normalised).toList();
        orderNo = orderNo.stream().map(Text::normalised).toList();
    }
}
