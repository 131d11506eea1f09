package dev.vitalfew.engagement;

import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which interactions of an account a list shows. Values of one filter are alternatives, filters
/// narrow each other.
record InteractionQuery(
        @QueryParam("from") @Parameter(description = "First day that counts, in UTC.")
                @Nullable LocalDate from,
        @QueryParam("to") @Parameter(description = "First day that counts no more, in UTC.")
                @Nullable LocalDate to,
        @QueryParam("kind") List<InteractionKind> kind,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("contactId") @Parameter(description = "Those in which this contact took part.")
                List<UUID> contactId,
        @QueryParam("dealId") List<UUID> dealId,
        @QueryParam("outcome") List<CallOutcome> outcome,
        @QueryParam("source") List<String> source) {
    InteractionQuery {
        kind = List.copyOf(kind);
        sellerId = List.copyOf(sellerId);
        contactId = List.copyOf(contactId);
        dealId = List.copyOf(dealId);
        outcome = List.copyOf(outcome);
        source = source.stream().map(Text::normalised).toList();
    }
}
