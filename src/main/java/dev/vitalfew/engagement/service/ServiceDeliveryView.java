package dev.vitalfew.engagement.service;

import dev.vitalfew.api.Money;
import dev.vitalfew.engagement.facts.Fact;
import dev.vitalfew.engagement.facts.FactTable;
import dev.vitalfew.engagement.facts.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A service that we owe or have done a customer (D 5.5).
@Schema(name = "ServiceDelivery")
record ServiceDeliveryView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, description = "The account that it belongs to.") UUID accountId,
        @Schema(required = true, description = "What kind of service.") ServiceScope scope,
        @Schema(
                        required = true,
                        description = "Today where left out; not in the future.",
                        examples = "2026-03-02")
                LocalDate requestedOn,
        @Schema(
                        description =
                                "By when it is owed; where left out, as the service level of the tier has it.")
                @Nullable LocalDate dueOn,
        @Schema(description = "When it was done; not in the future.")
                @Nullable LocalDate deliveredOn,
        @Schema(description = "What it has cost us.") @Nullable Money cost,
        @Schema(description = "The deal that it belongs to, one of the account.")
                @Nullable UUID dealId,
        @Schema(description = "Who of us sees to it.") @Nullable UUID sellerId,
        @Schema(description = "Anything else, in words.") @Nullable String note,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewServiceDelivery> {
    static final FactTable<NewServiceDelivery, ServiceDeliveryView> TABLE =
            new FactTable<>(
                    new FactTable.Name("service_delivery", "services", FactTable.Scope.ACCOUNT),
                    FactTable.Columns.of(
                                    "scope",
                                    "requested_on",
                                    "due_on",
                                    "delivered_on",
                                    "cost_amount",
                                    "cost_currency",
                                    "deal_id",
                                    "seller_id",
                                    "note")
                            .withSellers("seller_id")
                            .withTexts("note"),
                    FactTable.latestFirst("requested_on", "date"),
                    ServiceDeliveryView::read,
                    ServiceDeliveryView::values);

    private static ServiceDeliveryView read(ResultSet row) throws SQLException {
        return new ServiceDeliveryView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getObject("account_id", UUID.class),
                ServiceScope.valueOf(row.getString("scope")),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("delivered_on", LocalDate.class),
                Rows.money(row, "cost"),
                row.getObject("deal_id", UUID.class),
                row.getObject("seller_id", UUID.class),
                row.getString("note"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewServiceDelivery wanted) {
        return Arrays.asList(
                wanted.scope(),
                wanted.requestedOn(),
                wanted.dueOn(),
                wanted.deliveredOn(),
                Rows.amount(wanted.cost()),
                Rows.currency(wanted.cost()),
                wanted.dealId(),
                wanted.sellerId(),
                wanted.note());
    }

    @Override
    public NewServiceDelivery content() {
        return new NewServiceDelivery(
                scope, requestedOn, dueOn, deliveredOn, cost, dealId, sellerId, note);
    }
}
