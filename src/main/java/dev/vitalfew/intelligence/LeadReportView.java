package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.api.Money;
import dev.vitalfew.api.Tabular;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of leads, against what was wanted (D 4.9).
@Schema(name = "LeadReport")
public record LeadReportView(
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) LeadGroup by,
        @Schema(required = true, description = "Campaigns: the latest first. Sources: by name.")
                List<Item> items)
        implements Tabular {
    public LeadReportView {
        items = List.copyOf(items);
    }

    /// The leads of one campaign or source.
    @Schema(name = "LeadGroupFigures")
    public record Item(
            @Schema(
                            required = true,
                            description = "The campaign's id, or the source.",
                            examples = "EXHIBITION")
                    String id,
            @Schema(required = true, examples = "Water fair 2026") String name,
            @Schema(required = true) long leads,
            @Schema(required = true, description = "Leads in which there is something.")
                    long verified,
            @Schema(required = true, description = "Leads that have led to a deal.") long deals,
            @Schema(required = true, description = "Leads whose deal is won.") long orders,
            @JsonInclude
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "orders / leads; null without any",
                            examples = "0.16666666666666666")
                    @Nullable Double conversion,
            @Nullable Integer targetLeads,
            @Nullable Integer targetOrders,
            @Schema(description = "targetOrders / targetLeads; absent without both.")
                    @Nullable Double targetConversion,
            @Schema(description = "leads / targetLeads; absent without a target.")
                    @Nullable Double leadsReached,
            @Schema(description = "orders / targetOrders; absent without a target.")
                    @Nullable Double ordersReached,
            @Nullable Money cost,
            @Schema(description = "cost / orders; absent without any order or cost.")
                    @Nullable Money costPerOrder) {}

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }
}
