package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitalfew.api.Paged;
import dev.vitalfew.api.Tabular;
import dev.vitalfew.scoring.AbcClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The vital few (D 1.1). Counts and totals of an empty portfolio are 0, its ratios null.
/// `currency` is absent where the metric is not money, `withoutCost` unless the metric is MARGIN,
/// `unassigned` where every line has a unit.
public record ParetoView(
        Metric metric,
        UnitKind by,
        @JsonInclude(Include.NON_NULL) @Nullable String currency,
        LocalDate asOf,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        int policyVersion,
        int units,
        BigDecimal total,
        TopShare topShare,
        UnitsFor80 unitsFor80,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Double gini,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true) @Nullable Double hhi,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable Double effectiveUnits,
        Classes classes,
        Zero zero,
        Negative negative,
        Unknown unknown,
        List<Benchmark> benchmarks,
        @JsonInclude(Include.NON_NULL) @Nullable LinesView withoutCost,
        @JsonInclude(Include.NON_NULL) @Nullable LinesView unassigned,
        List<UnconvertedView> unconverted,
        List<Item> items,
        @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                @Nullable String nextPageToken,
        @JsonIgnore Picture picture)
        implements Tabular, Paged {

    public ParetoView {
        benchmarks = List.copyOf(benchmarks);
        unconverted = List.copyOf(unconverted);
        items = List.copyOf(items);
    }

    @Override
    public List<Item> rows() {
        return items;
    }

    @Override
    public Class<Item> rowType() {
        return Item.class;
    }

    /// What the first `units` = ceil(`fraction` · n) bring.
    public record TopShare(
            BigDecimal fraction,
            int units,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double share) {}

    /// How many units it takes to reach 80 %, and which fraction of all they are.
    public record UnitsFor80(
            int units,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double fraction) {}

    public record Classes(
            @JsonProperty("A") ClassTotal a,
            @JsonProperty("B") ClassTotal b,
            @JsonProperty("C") ClassTotal c) {}

    public record ClassTotal(
            int units,
            BigDecimal value,
            @JsonInclude(Include.ALWAYS) @Schema(required = true, nullable = true)
                    @Nullable Double share) {}

    /// Units that bring nothing; they stand beside the population, never in it.
    public record Zero(int units) {}

    /// Units that bring less than nothing, by returns or losses.
    public record Negative(int units, BigDecimal total) {}

    /// Units of which no line could be valued, for want of a rate, a cost or a quantity. That is
    /// not zero: what is missing is listed in `unconverted` and `withoutCost`.
    public record Unknown(int units) {}

    /// A share of the top 20 % to hold the measured one against; none of them is a law.
    public record Benchmark(String name, double share, String source) {}

    /// `id` is the product or product line itself where units are such.
    public record Item(
            int rank,
            String id,
            String name,
            BigDecimal value,
            double share,
            double cumulativeShare,
            @JsonProperty("class") AbcClass abcClass) {}

    /// What a picture needs beyond the page of items, whatever its limit: the first bars with their
    /// names, and the whole cumulative curve, thinned to a few hundred points that keep both ends
    /// and the borders of the classes.
    public record Picture(List<Item> bars, List<CurvePoint> curve) {
        public Picture {
            bars = List.copyOf(bars);
            curve = List.copyOf(curve);
        }
    }

    /// After the first `units` units, `cumulativeShare` of the total is reached; the curve starts
    /// at (0, 0).
    public record CurvePoint(int units, double cumulativeShare) {}
}
