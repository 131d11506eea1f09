package dev.vitalfew.engagement;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListOrder.Sortable;
import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
        @QueryParam("channel")
                @Parameter(
                        description =
                                "The channel of the interaction, the usual one of its kind where nobody named any.")
                List<Channel> channel,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("contactId") @Parameter(description = "Those in which this contact took part.")
                List<UUID> contactId,
        @QueryParam("dealId") List<UUID> dealId,
        @QueryParam("outcome") List<CallOutcome> outcome,
        @QueryParam("source") List<String> source,
        @QueryParam("sort") @Parameter(description = "`at`, with `-` for descending.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of("at", Sortable.by("i.at", "timestamptz"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("i.at", "timestamptz"), ListOrder.Key.down("i.id", "uuid"));

    InteractionQuery {
        kind = List.copyOf(kind);
        channel = List.copyOf(channel);
        sellerId = List.copyOf(sellerId);
        contactId = List.copyOf(contactId);
        dealId = List.copyOf(dealId);
        outcome = List.copyOf(outcome);
        source = source.stream().map(Text::normalised).toList();
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, "i.id", NEWEST_FIRST);
    }
}
