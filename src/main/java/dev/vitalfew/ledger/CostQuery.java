package dev.vitalfew.ledger;

import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which costs of an account a list shows. Values of one filter are alternatives, filters narrow
/// each other.
record CostQuery(
        @QueryParam("from") @Parameter(description = "First day that counts.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more.")
                @Nullable LocalDate to,
        @QueryParam("source") List<String> source,
        @QueryParam("kind") List<CostKind> kind) {
    CostQuery {
        source = source.stream().map(Text::normalised).toList();
        kind = List.copyOf(kind);
    }
}
