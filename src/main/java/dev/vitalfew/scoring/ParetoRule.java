package dev.vitalfew.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ranks units by value and measures how unequal they are (D 1.1): the share of the first
/// `topFraction`, classes that end where the cumulative share reaches `borderA` and `borderB`, Gini
/// and Herfindahl-Hirschman index.
///
/// Borders are compared in exact decimals, because a share of exactly .80 must fall on the same
/// side whatever the binary rounding of its summands. Sums are exact too, which makes every figure
/// independent of the order of the input.
public record ParetoRule(BigDecimal topFraction, BigDecimal borderA, BigDecimal borderB) {
    private static final BigDecimal EIGHTY_PERCENT = new BigDecimal("0.80");

    /// More digits than a double holds, so that the one rounding is the last one.
    private static final MathContext RATIO = MathContext.DECIMAL128;

    public ParetoRule {
        Require.that(
                topFraction.signum() > 0 && topFraction.compareTo(ONE) <= 0,
                () -> "need 0 < topFraction <= 1, got %s".formatted(topFraction));
        Require.that(
                borderA.signum() > 0
                        && borderA.compareTo(borderB) < 0
                        && borderB.compareTo(ONE) <= 0,
                () -> "need 0 < borderA < borderB <= 1, got %s and %s".formatted(borderA, borderB));
    }

    public ParetoRule withTopFraction(BigDecimal fraction) {
        return new ParetoRule(fraction, borderA, borderB);
    }

    public Pareto analyse(Collection<UnitValue> units) {
        List<UnitValue> population = new ArrayList<>(units.size());
        int zero = 0;
        int negative = 0;
        BigDecimal negativeTotal = ZERO;
        for (UnitValue unit : units) {
            int sign = unit.value().signum();
            if (sign > 0) {
                population.add(unit);
            } else if (sign == 0) {
                zero++;
            } else {
                negative++;
                negativeTotal = negativeTotal.add(unit.value());
            }
        }
        population.sort(UnitValue.LARGEST_FIRST);
        Pareto.Beside beside = new Pareto.Beside(zero, negative, negativeTotal);
        return measure(population, beside);
    }

    private Pareto measure(List<UnitValue> population, Pareto.Beside beside) {
        BigDecimal total = sum(population);
        List<RankedUnit> ranked = rank(population, total);
        return new Pareto(
                population.size(),
                total,
                topShare(population, total),
                unitsFor80(population, total),
                gini(population, total),
                hhi(population, total),
                classTotals(ranked, total),
                beside,
                ranked);
    }

    private List<RankedUnit> rank(List<UnitValue> population, BigDecimal total) {
        List<RankedUnit> ranked = new ArrayList<>(population.size());
        BigDecimal endOfA = total.multiply(borderA);
        BigDecimal endOfB = total.multiply(borderB);
        double whole = total.doubleValue();
        BigDecimal before = ZERO;
        for (UnitValue unit : population) {
            BigDecimal after = before.add(unit.value());
            ranked.add(
                    new RankedUnit(
                            ranked.size() + 1,
                            unit,
                            unit.value().doubleValue() / whole,
                            after.doubleValue() / whole,
                            classOf(before, endOfA, endOfB)));
            before = after;
        }
        return ranked;
    }

    /// A unit belongs to the class in which it starts: the one that crosses a border still counts
    /// above it.
    private static AbcClass classOf(BigDecimal before, BigDecimal endOfA, BigDecimal endOfB) {
        if (before.compareTo(endOfA) < 0) {
            return AbcClass.A;
        }
        return before.compareTo(endOfB) < 0 ? AbcClass.B : AbcClass.C;
    }

    private Pareto.TopShare topShare(List<UnitValue> population, BigDecimal total) {
        int units = ceilingOf(topFraction, population.size());
        return new Pareto.TopShare(
                topFraction, units, ratio(sum(population.subList(0, units)), total));
    }

    /// In decimals: in binary, .2 · 5 is a little more than 1 and would take a second unit.
    static int ceilingOf(BigDecimal fraction, int count) {
        return fraction.multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static Pareto.UnitsFor80 unitsFor80(List<UnitValue> population, BigDecimal total) {
        BigDecimal goal = total.multiply(EIGHTY_PERCENT);
        BigDecimal reached = ZERO;
        int units = 0;
        while (reached.compareTo(goal) < 0) {
            reached = reached.add(population.get(units).value());
            units++;
        }
        return new Pareto.UnitsFor80(
                units, population.isEmpty() ? null : units / (double) population.size());
    }

    /// 2·Σ(i·xᵢ)/(n·Σx) − (n+1)/n with x ascending, written as Σ((2i−n−1)·xᵢ)/(n·Σx): the
    /// difference of two numbers near 1 would cost digits.
    private static @Nullable Double gini(List<UnitValue> population, BigDecimal total) {
        int n = population.size();
        BigDecimal weighted = ZERO;
        for (int place = 0; place < n; place++) {
            long weight = n - 1L - 2L * place; // descending, so the place from the end is n − place
            weighted =
                    weighted.add(
                            population.get(place).value().multiply(BigDecimal.valueOf(weight)));
        }
        return ratio(weighted, total.multiply(BigDecimal.valueOf(n)));
    }

    private static @Nullable Double hhi(List<UnitValue> population, BigDecimal total) {
        return ratio(sumOfSquares(population), total.multiply(total));
    }

    static BigDecimal sumOfSquares(List<UnitValue> population) {
        BigDecimal squares = ZERO;
        for (UnitValue unit : population) {
            squares = squares.add(unit.value().multiply(unit.value()));
        }
        return squares;
    }

    private static Map<AbcClass, Pareto.ClassTotal> classTotals(
            List<RankedUnit> ranked, BigDecimal total) {
        Map<AbcClass, Integer> units = new EnumMap<>(AbcClass.class);
        Map<AbcClass, BigDecimal> values = new EnumMap<>(AbcClass.class);
        for (RankedUnit unit : ranked) {
            units.merge(unit.abcClass(), 1, Integer::sum);
            values.merge(unit.abcClass(), unit.value(), BigDecimal::add);
        }
        Map<AbcClass, Pareto.ClassTotal> totals = new EnumMap<>(AbcClass.class);
        for (AbcClass each : AbcClass.values()) {
            BigDecimal value = values.getOrDefault(each, ZERO);
            totals.put(
                    each,
                    new Pareto.ClassTotal(units.getOrDefault(each, 0), value, ratio(value, total)));
        }
        return totals;
    }

    private static BigDecimal sum(List<UnitValue> population) {
        BigDecimal sum = ZERO;
        for (UnitValue unit : population) {
            sum = sum.add(unit.value());
        }
        return sum;
    }

    /// Null for an empty whole, never NaN.
    static @Nullable Double ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, RATIO).doubleValue();
    }
}
