package dev.vitalfew.engagement.campaigns;

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

/// A campaign (D 4.9).
@Schema(name = "Campaign")
record CampaignView(
        @Schema(required = true, description = "Its id.") UUID id,
        @Schema(
                        required = true,
                        description = "Grows by one with every change; the ETag says the same.")
                long version,
        @Schema(required = true, examples = "Water fair 2026", description = "What it is called.")
                String name,
        @Schema(required = true, description = "What kind of leads it brings.") LeadSource source,
        @Schema(required = true, description = "Its first day.", examples = "2026-03-02")
                LocalDate from,
        @Schema(description = "Its last day.") @Nullable LocalDate to,
        @Schema(description = "How many leads it is to bring.", examples = "30")
                @Nullable Integer targetLeads,
        @Schema(description = "How many orders are to come of them.", examples = "5")
                @Nullable Integer targetOrders,
        @Schema(description = "What it costs.") @Nullable Money cost,
        @Schema(description = "Who of us runs it.") @Nullable UUID sellerId,
        @Schema(required = true, description = "When it was written down.") Instant createdAt,
        @Schema(required = true, description = "When it last changed.") Instant updatedAt)
        implements Fact<NewCampaign> {
    static final FactTable<NewCampaign, CampaignView> TABLE =
            new FactTable<>(
                    new FactTable.Name("campaign", "campaigns", FactTable.Scope.HOUSE),
                    FactTable.Columns.of(
                                    "name",
                                    "source",
                                    "begins_on",
                                    "ends_on",
                                    "target_leads",
                                    "target_orders",
                                    "cost_amount",
                                    "cost_currency",
                                    "seller_id")
                            .withSellers("seller_id"),
                    FactTable.latestFirst("begins_on", "date"),
                    CampaignView::read,
                    CampaignView::values);

    private static CampaignView read(ResultSet row) throws SQLException {
        return new CampaignView(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("name"),
                LeadSource.valueOf(row.getString("source")),
                row.getObject("begins_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("target_leads", Integer.class),
                row.getObject("target_orders", Integer.class),
                Rows.money(row, "cost"),
                row.getObject("seller_id", UUID.class),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static List<@Nullable Object> values(NewCampaign wanted) {
        return Arrays.asList(
                wanted.name(),
                wanted.source(),
                wanted.from(),
                wanted.to(),
                wanted.targetLeads(),
                wanted.targetOrders(),
                Rows.amount(wanted.cost()),
                Rows.currency(wanted.cost()),
                wanted.sellerId());
    }

    @Override
    public NewCampaign content() {
        return new NewCampaign(name, source, from, to, targetLeads, targetOrders, cost, sellerId);
    }
}
