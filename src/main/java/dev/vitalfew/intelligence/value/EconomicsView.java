package dev.vitalfew.intelligence.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.intelligence.LinesView;
import dev.vitalfew.intelligence.UnconvertedView;
import dev.vitalfew.scoring.value.TransactionCost;
import dev.vitalfew.scoring.value.ValueState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one account brings against what it costs (D 2.1–2.3, 2.9).
@Schema(name = "Economics")
public record EconomicsView(
        @Schema(description = "Whose.") UUID accountId,
        @Schema(description = "The last day that was seen.") LocalDate asOf,
        @Schema(description = "The policy that it was made under.", examples = "1")
                int policyVersion,
        @Schema(description = "Of all amounts.", examples = "EUR") String currency,
        @Schema(
                        description =
                                "Cost by revenue after one year, two years and so on, by the pace of `yearly`; empty where it brought nothing.",
                        examples = "[0.5, 0.275, 0.2, 0.1625, 0.14]")
                List<Double> costRatio,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        oneOf = {Integer.class, String.class},
                        description =
                                "The first year after which margins have paid for everything, or `NEVER`; absent where it cannot be said.",
                        examples = "2")
                @Nullable Object breakEvenYears,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        oneOf = {Integer.class, String.class},
                        description =
                                "The same with money of later years worth less by `discount`.",
                        examples = "2")
                @Nullable Object discountedBreakEvenYears,
        @Schema(description = "What money of the next year is worth less.", examples = "0.1")
                double discount,
        @Schema(description = "The pace of the last twelve months.") Yearly yearly,
        @Schema(description = "All its purchase lines.", examples = "98750") BigDecimal revenue,
        @Schema(description = "Where it is known, or assumed by policy.", examples = "67750")
                BigDecimal costOfGoods,
        @Schema(description = "Of the lines with a cost of goods.", examples = "31000")
                BigDecimal grossMargin,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description =
                                "Gross margin by the revenue that it is of; null where no cost of goods is known.",
                        examples = "0.31")
                @Nullable Double marginRate,
        @Schema(description = "Service, delivery, teams and other.", examples = "6400")
                BigDecimal costToServe,
        @Schema(description = "What the cost to serve went into.") CostToServe costToServeParts,
        @Schema(description = "What winning it cost, whole.", examples = "4500")
                BigDecimal acquisition,
        @Schema(
                        description = "The part of it that is due, with what was written off.",
                        examples = "1500")
                BigDecimal amortisedAcquisition,
        @Schema(description = "Of that, what fell due because it was lost.", examples = "0")
                BigDecimal writtenOff,
        @Schema(description = "Discounts.", examples = "500") BigDecimal concessions,
        @Schema(description = "What is left.", examples = "22600") BigDecimal netValue,
        @Schema(description = "Goods, service, acquisition and concessions.", examples = "76150")
                BigDecimal totalCost,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "Net value by total cost; null where nothing was spent.",
                        examples = "0.3")
                @Nullable Double ratio,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "How it fares; null where the books say nothing of it.")
                @Nullable ValueState state,
        @Schema(description = "What it costs to serve one order, quarter by quarter.")
                PerOrder costPerOrder,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description =
                                "The same of the base accounts; absent unless it is asked for.")
                @Nullable PerOrder costPerOrderOfBase,
        @Schema(description = "Purchase lines whose goods have no cost.") LinesView withoutCost,
        @Schema(description = "Purchase lines that have no rate, by currency.")
                List<UnconvertedView> unconverted,
        @Schema(description = "Costs that have no rate, by currency.")
                List<UnconvertedView> unconvertedCosts,
        @Schema(
                        description = "Why something cannot be said.",
                        examples = "[\"no purchase in the last twelve months\"]")
                List<String> reasons) {
    public EconomicsView {
        costRatio = List.copyOf(costRatio);
        unconverted = List.copyOf(unconverted);
        unconvertedCosts = List.copyOf(unconvertedCosts);
        reasons = List.copyOf(reasons);
    }

    /// What a year brings and costs.
    @Schema(name = "YearlyPace")
    public record Yearly(
            @Schema(description = "Of the last twelve months.", examples = "48000")
                    BigDecimal revenue,
            @Schema(description = "Cost to serve of the last twelve months.", examples = "3000")
                    BigDecimal service,
            @Schema(description = "What winning it cost, once.", examples = "4500")
                    BigDecimal acquisition,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "Gross margin of the last twelve months, a fraction of their revenue; null where no cost of goods is known.",
                            examples = "0.31")
                    @Nullable Double grossMargin) {}

    /// What the cost to serve went into.
    @Schema(name = "CostToServe")
    public record CostToServe(
            @Schema(description = "Costs of the kind SERVICE.", examples = "3000")
                    BigDecimal service,
            @Schema(description = "Costs of the kind DELIVERY.", examples = "1500")
                    BigDecimal delivery,
            @Schema(description = "Costs of the kind OTHER.", examples = "100") BigDecimal other,
            @Schema(description = "Of the services that were delivered.", examples = "800")
                    BigDecimal deliveries,
            @Schema(description = "Of the team at the customer's site.", examples = "1000")
                    BigDecimal dedicatedTeam) {}

    /// What serving one order costs.
    @Schema(name = "CostPerOrder")
    public record PerOrder(
            @Schema(description = "The last complete quarters, the oldest first.")
                    List<Quarter> quarters,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description =
                                    "Of the straight line through them, per quarter; null with fewer than two quarters with orders.",
                            examples = "-1.2")
                    @Nullable Double slope,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Where it goes; null with fewer than two.")
                    TransactionCost.@Nullable Trend trend) {
        public PerOrder {
            quarters = List.copyOf(quarters);
        }
    }

    /// One quarter.
    @Schema(name = "CostPerOrderQuarter")
    public record Quarter(
            @Schema(description = "Its first day.", examples = "2026-07-01") LocalDate from,
            @Schema(description = "What serving took.", examples = "750") BigDecimal costToServe,
            @Schema(description = "How many orders.", examples = "12") long orders,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "What one took; null without orders.",
                            examples = "62.5")
                    @Nullable Double perOrder) {}
}
