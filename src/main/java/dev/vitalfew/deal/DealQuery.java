package dev.vitalfew.deal;

import static dev.vitalfew.api.ProblemCode.INVALID_FILTER;

import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListOrder.Sortable;
import dev.vitalfew.api.Text;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which deals a list shows, and in which order. Values of one filter are alternatives, filters
/// narrow each other.
public record DealQuery(
        @QueryParam("q") @Parameter(description = "Part of the name, in any case.")
                @Nullable String q,
        @QueryParam("accountId") List<UUID> accountId,
        @QueryParam("stage") List<Stage> stage,
        @QueryParam("outcome") List<Outcome> outcome,
        @QueryParam("sellerId") List<UUID> sellerId,
        @QueryParam("productLine") List<String> productLine,
        @QueryParam("source") @Parameter(description = "Where the lead came from.")
                List<String> source,
        @QueryParam("trait") @Parameter(description = "Deals with one of these traits.")
                List<Trait> trait,
        @QueryParam("entryTiming")
                @Parameter(
                        description = "How far the customer had come when we learned of the deal.")
                List<EntryTiming> entryTiming,
        @QueryParam("salesMode") @Parameter(description = "By which way the deal is sold.")
                List<SalesMode> salesMode,
        @QueryParam("parentId") @Parameter(description = "Add-ons to one of these deals.")
                List<UUID> parentId,
        @QueryParam("currency") @Parameter(description = "Of the amount, ISO 4217.")
                List<String> currency,
        @QueryParam("openedFrom") @Parameter(description = "Opened on this day or later.")
                @Nullable LocalDate openedFrom,
        @QueryParam("openedTo") @Parameter(description = "Opened before this day.")
                @Nullable LocalDate openedTo,
        @QueryParam("expectedFrom") @Parameter(description = "Expected on this day or later.")
                @Nullable LocalDate expectedFrom,
        @QueryParam("expectedTo") @Parameter(description = "Expected before this day.")
                @Nullable LocalDate expectedTo,
        @QueryParam("closedFrom") @Parameter(description = "Closed on this day or later.")
                @Nullable LocalDate closedFrom,
        @QueryParam("closedTo") @Parameter(description = "Closed before this day.")
                @Nullable LocalDate closedTo,
        @QueryParam("refSource") @Parameter(description = "Deals with a reference in this source.")
                List<String> refSource,
        @QueryParam("externalId")
                @Parameter(description = "The deal with this reference; needs `refSource`.")
                List<String> externalId,
        @QueryParam("updatedSince") @Parameter(description = "Changed at this moment or later.")
                @Nullable Instant updatedSince,
        @QueryParam("sort")
                @Parameter(
                        description =
                                "`name`, `createdAt`, `updatedAt`, `openedOn`, `expectedCloseOn`, `closedOn`, `amount` (its number, whatever the currency), with `-` for descending; deals without a value come last.")
                @Nullable String sort) {
    private static final Map<String, Sortable> SORTABLE =
            Map.of(
                    "name", Sortable.by("d.name collate \"C\"", "text"),
                    "createdAt", Sortable.by("d.created_at", "timestamptz"),
                    "updatedAt", Sortable.by("d.updated_at", "timestamptz"),
                    "openedOn", Sortable.by("d.opened_on", "date"),
                    "expectedCloseOn", lastWithout("d.expected_close_on", "date", "infinity"),
                    "closedOn", lastWithout("d.closed_on", "date", "infinity"),
                    "amount", lastWithout("d.amount", "numeric", "Infinity"));
    private static final ListOrder NEWEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("d.created_at", "timestamptz"),
                    ListOrder.Key.down("d.id", "uuid"));

    public DealQuery {
        q = q == null ? null : Text.normalised(q);
        accountId = List.copyOf(accountId);
        stage = List.copyOf(stage);
        outcome = List.copyOf(outcome);
        sellerId = List.copyOf(sellerId);
        productLine = normalised(productLine);
        source = normalised(source);
        trait = List.copyOf(trait);
        entryTiming = List.copyOf(entryTiming);
        salesMode = List.copyOf(salesMode);
        parentId = List.copyOf(parentId);
        currency = List.copyOf(currency);
        refSource = normalised(refSource);
        externalId = normalised(externalId);
        if (refSource.isEmpty() && !externalId.isEmpty()) {
            throw INVALID_FILTER.because("externalId needs refSource").at("externalId");
        }
    }

    private static Sortable lastWithout(String column, String type, String end) {
        String expression = "coalesce(%s, '%s%s'::%s)";
        return new Sortable(
                ListOrder.Key.up(expression.formatted(column, "", end, type), type),
                ListOrder.Key.down(expression.formatted(column, "-", end, type), type));
    }

    private static List<String> normalised(List<String> values) {
        return values.stream().map(Text::normalised).toList();
    }

    ListOrder order() {
        return ListOrder.parse(sort, SORTABLE, "d.id", NEWEST_FIRST);
    }
}
