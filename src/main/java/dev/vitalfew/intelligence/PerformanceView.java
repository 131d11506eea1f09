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
///
/// @param earlyShare of the decided deals whose timing is known, those to which we came before the
///   need or the approval; null without any
@Schema(name = "PipelinePerformance")
public record PerformanceView(
        LocalDate asOf,
        int policyVersion,
        String currency,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        PerformanceQuery.Dimension by,
        Figure total,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Double earlyShare,
        List<Item> items,
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
    ///
    /// @param key the seller's id, or the value itself; absent of deals that have none
    /// @param name how it is shown
    @Schema(name = "PipelinePerformanceItem")
    public record Item(@Nullable String key, @Nullable String name, Figure figures) {}

    /// What there is to tell of some deals.
    ///
    /// @param open deals at `asOf`, whenever they close
    /// @param winRate won by won and lost, with its 95 % interval; null without any
    /// @param meanWon mean amount of the won deals
    /// @param wonDays from the opening to the closing
    /// @param velocity what the open deals bring per day: open · win rate · mean won / mean days
    @Schema(name = "PipelineFigures")
    public record Figure(
            long open,
            long won,
            long lost,
            long dropped,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double winRate,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double winRateLow,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double winRateHigh,
            BigDecimal wonAmount,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable BigDecimal meanWon,
            Cycle wonDays,
            Cycle lostDays,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable BigDecimal velocity) {}

    /// Days from the opening to the closing; null without any deal.
    @Schema(name = "CycleDays")
    public record Cycle(
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double mean,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double median) {}
}
