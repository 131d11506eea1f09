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
@Schema(name = "Pareto")
public record ParetoView(
        @Schema(description = "What a unit brings.") Metric metric,
        @Schema(description = "Whose value is ranked.") UnitKind by,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "Of all figures; absent where the metric is not money.")
                @Nullable String currency,
        LocalDate asOf,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate from,
        @JsonInclude(Include.NON_NULL) @Nullable LocalDate to,
        int policyVersion,
        @Schema(description = "How many units bring something.", examples = "200") int units,
        @Schema(description = "What they bring together.", examples = "1250000") BigDecimal total,
        @Schema(description = "What the first few bring.") TopShare topShare,
        @Schema(description = "How many it takes to reach 80 %.") UnitsFor80 unitsFor80,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "Gini coefficient, 0 (all alike) to 1.",
                        examples = "0.71")
                @Nullable Double gini,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "Herfindahl-Hirschman index: the sum of the squared shares.",
                        examples = "0.021")
                @Nullable Double hhi,
        @JsonInclude(Include.ALWAYS)
                @Schema(
                        required = true,
                        nullable = true,
                        description = "1 / `hhi`: as many units of equal size concentrate alike.",
                        examples = "47.6")
                @Nullable Double effectiveUnits,
        @Schema(description = "The vital few (A), those after them (B), and the many (C).")
                Classes classes,
        @Schema(description = "Units that bring nothing; beside the population, never in it.")
                Zero zero,
        @Schema(description = "Units that bring less than nothing, by returns or losses.")
                Negative negative,
        @Schema(
                        description =
                                "Units of which no line could be valued, for want of a rate, a cost or a quantity.")
                Unknown unknown,
        @Schema(description = "What others measured; none of them is a law.")
                List<Benchmark> benchmarks,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "Lines without a cost, left out of the metric MARGIN.")
                @Nullable LinesView withoutCost,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "Lines that belong to no unit; absent where there are none.")
                @Nullable LinesView unassigned,
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
    @Schema(name = "ParetoTopShare")
    public record TopShare(
            @Schema(description = "Which part of all units the first few are.", examples = "0.2")
                    BigDecimal fraction,
            @Schema(description = "How many that are, rounded up.", examples = "40") int units,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Their part of the total; null without sales.",
                            examples = "0.78")
                    @Nullable Double share) {}

    /// How many units it takes to reach 80 %, and which fraction of all they are.
    @Schema(name = "ParetoVitalFew")
    public record UnitsFor80(
            @Schema(description = "How many it takes.", examples = "43") int units,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Which part of all units that is; null without any.",
                            examples = "0.215")
                    @Nullable Double fraction) {}

    @Schema(
            name = "ParetoClasses",
            examples =
                    """
                    {"A": {"units": 43, "value": 1000000, "share": 0.8},
                     "B": {"units": 62, "value": 187500, "share": 0.15},
                     "C": {"units": 95, "value": 62500, "share": 0.05}}
                    """)
    public record Classes(
            @JsonProperty("A") @Schema(description = "The vital few.") ClassTotal a,
            @JsonProperty("B") @Schema(description = "Those after them.") ClassTotal b,
            @JsonProperty("C") @Schema(description = "The many.") ClassTotal c) {}

    @Schema(name = "ParetoClassTotal")
    public record ClassTotal(
            @Schema(description = "How many units.", examples = "43") int units,
            @Schema(description = "What they bring together.", examples = "1000000")
                    BigDecimal value,
            @JsonInclude(Include.ALWAYS)
                    @Schema(
                            required = true,
                            nullable = true,
                            description = "Their part of the total; null without sales.",
                            examples = "0.8")
                    @Nullable Double share) {}

    /// Units that bring nothing; they stand beside the population, never in it.
    @Schema(name = "ParetoZero")
    public record Zero(@Schema(description = "How many.", examples = "12") int units) {}

    /// Units that bring less than nothing, by returns or losses.
    @Schema(name = "ParetoNegative")
    public record Negative(
            @Schema(description = "How many.", examples = "2") int units,
            @Schema(description = "What they bring together, below zero.", examples = "-1800")
                    BigDecimal total) {}

    /// Units of which no line could be valued, for want of a rate, a cost or a quantity. That is
    /// not zero: what is missing is listed in `unconverted` and `withoutCost`.
    @Schema(name = "ParetoUnknown")
    public record Unknown(@Schema(description = "How many.", examples = "1") int units) {}

    /// A share of the top 20 % to hold the measured one against; none of them is a law.
    @Schema(name = "ParetoBenchmark")
    public record Benchmark(
            @Schema(description = "Which one, UPPER_SNAKE.", examples = "MEAN_OF_FIRMS")
                    String name,
            @Schema(description = "What the top 20 % bring there.", examples = "0.67") double share,
            @Schema(description = "Where it was found.", examples = "mean over 339 firms")
                    String source) {}

    /// `id` is the product or product line itself where units are such.
    @Schema(name = "ParetoItem")
    public record Item(
            int rank,
            @Schema(
                            description =
                                    "Id of the account or seller; the product or product line itself where units are such.",
                            examples = "01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b")
                    String id,
            @Schema(description = "What the unit is called.", examples = "Initech GmbH")
                    String name,
            @Schema(description = "What it brings.", examples = "98750") BigDecimal value,
            @Schema(description = "Its part of the total.", examples = "0.079") double share,
            @Schema(description = "With all before it.", examples = "0.079") double cumulativeShare,
            @JsonProperty("class") @Schema(description = "Its class.") AbcClass abcClass) {}

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
