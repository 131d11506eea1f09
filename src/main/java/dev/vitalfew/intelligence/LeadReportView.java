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
        @Schema(required = true, description = "What the leads are told apart by.") LeadGroup by,
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
            @Schema(
                            required = true,
                            description = "What the campaign or source is called.",
                            examples = "Water fair 2026")
                    String name,
            @Schema(
                            required = true,
                            description = "Leads that were received in the period.",
                            examples = "30")
                    long leads,
            @Schema(
                            required = true,
                            examples = "18",
                            description = "Leads in which there is something.")
                    long verified,
            @Schema(required = true, examples = "9", description = "Leads that have led to a deal.")
                    long deals,
            @Schema(required = true, examples = "5", description = "Leads whose deal is won.")
                    long orders,
            @JsonInclude
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "orders / leads; null without any",
                            examples = "0.16666666666666666")
                    @Nullable Double conversion,
            @Schema(
                            description =
                                    "How many leads the campaign was to bring; absent without a target.",
                            examples = "40")
                    @Nullable Integer targetLeads,
            @Schema(
                            description =
                                    "How many orders it was to bring; absent without a target.",
                            examples = "8")
                    @Nullable Integer targetOrders,
            @Schema(
                            examples = "0.2",
                            description = "targetOrders / targetLeads; absent without both.")
                    @Nullable Double targetConversion,
            @Schema(
                            examples = "0.75",
                            description = "leads / targetLeads; absent without a target.")
                    @Nullable Double leadsReached,
            @Schema(
                            examples = "0.625",
                            description = "orders / targetOrders; absent without a target.")
                    @Nullable Double ordersReached,
            @Schema(description = "What the campaign has cost; absent where nobody knows.")
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
