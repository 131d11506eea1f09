package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.api.Tabular;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How well deals went that closed in a period, and how fast (D 4.4, 4.6). Amounts are in
/// `currency`; what has no rate stands in `unconverted` instead.
@Schema(name = "PipelinePerformance")
public record PerformanceView(
        LocalDate asOf,
        int policyVersion,
        String currency,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        @Schema(description = "What the deals are told apart by.") PerformanceQuery.Dimension by,
        @Schema(description = "All deals together.") Figure total,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        description =
                                "Of the decided deals whose timing is known, the fraction to which we came before the need or the approval; null without any.",
                        examples = "0.35",
                        nullable = true)
                @Nullable Double earlyShare,
        @Schema(description = "One for each value of `by`.") List<Item> items,
        List<UnconvertedView> unconverted)
        implements Tabular {
    public PerformanceView {
        items = List.copyOf(items);
        unconverted = List.copyOf(unconverted);
    }

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }

    /// One seller, product line or the like.
    @Schema(name = "PipelinePerformanceItem")
    public record Item(
            @Schema(
                            description =
                                    "The seller's id, or the value itself; absent of deals that have none.",
                            examples = "Pumps")
                    @Nullable String key,
            @Schema(
                            description = "How the key is shown; absent where the key is.",
                            examples = "Pumps")
                    @Nullable String name,
            @Schema(description = "What there is to tell of these deals.") Figure figures) {}

    /// What there is to tell of some deals.
    @Schema(name = "PipelineFigures")
    public record Figure(
            @Schema(
                            description =
                                    "Deals that are open at `asOf`, whenever they were opened.",
                            examples = "14")
                    long open,
            @Schema(description = "Deals that were won in the period.", examples = "6") long won,
            @Schema(description = "Deals that were lost in the period.", examples = "9") long lost,
            @Schema(
                            description =
                                    "Deals that were dropped in the period; no part of the win rate.",
                            examples = "2")
                    long dropped,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description = "won / (won + lost), 0 to 1; null without either.",
                            examples = "0.4",
                            nullable = true)
                    @Nullable Double winRate,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "Lower end of the 95 % (Wilson) interval of the win rate; null without one.",
                            examples = "0.198",
                            nullable = true)
                    @Nullable Double winRateLow,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "Upper end of the 95 % (Wilson) interval of the win rate; null without one.",
                            examples = "0.643",
                            nullable = true)
                    @Nullable Double winRateHigh,
            @Schema(
                            description = "The amounts of the won deals, in `currency`.",
                            examples = "240000")
                    BigDecimal wonAmount,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "The mean amount of the won deals that have one, in `currency`; null without any.",
                            examples = "40000",
                            nullable = true)
                    @Nullable BigDecimal meanWon,
            @Schema(description = "How long the won deals took.") Cycle wonDays,
            @Schema(description = "How long the lost deals took.") Cycle lostDays,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "What the open deals bring per day, in `currency`: open · winRate · meanWon / mean days of the won; null where one of them is unknown.",
                            examples = "2488.89",
                            nullable = true)
                    @Nullable BigDecimal velocity) {}

    /// Days from the opening to the closing; null without any deal.
    @Schema(name = "CycleDays")
    public record Cycle(
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description =
                                    "The mean of the days from the opening to the closing; null without any deal.",
                            examples = "90",
                            nullable = true)
                    @Nullable Double mean,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            description = "The median of the same days; null without any deal.",
                            examples = "84",
                            nullable = true)
                    @Nullable Double median) {}
}
