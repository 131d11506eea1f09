package dev.vitalfew.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ranks units by value and measures how unequal they are (D 1.1): the share of the first
/// `topFraction`, classes that end where the cumulative share reaches `borderA` and `borderB`, Gini
/// and Herfindahl-Hirschman index.
///
/// Borders are compared in exact decimals, because a share of exactly .80 must fall on the same
/// side whatever the binary rounding of its summands. Totals are exact too, and the two indices sum
/// doubles in the order of the ranks, so that no figure depends on the order of the input.
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
        Pareto.Beside beside = new Pareto.Beside(zero, negative, negativeTotal);
        return measure(sorted(population), beside);
    }

    /// Rounding to a double keeps order or makes a tie, so the exact comparison is needed for ties
    /// only: a hundred thousand decimals sort in a third of the time.
    private static List<UnitValue> sorted(List<UnitValue> population) {
        record Keyed(double key, UnitValue unit) {}
        Keyed[] keyed = new Keyed[population.size()];
        Arrays.setAll(
                keyed,
                place -> {
                    UnitValue unit = population.get(place);
                    return new Keyed(unit.value().doubleValue(), unit);
                });
        Arrays.sort(
                keyed,
                (one, other) ->
                        one.key != other.key
                                ? Double.compare(other.key, one.key)
                                : UnitValue.LARGEST_FIRST.compare(one.unit, other.unit));
        return Arrays.stream(keyed).map(Keyed::unit).toList();
    }

    private Pareto measure(List<UnitValue> population, Pareto.Beside beside) {
        List<BigDecimal> cumulative = cumulative(population);
        BigDecimal total = cumulative.isEmpty() ? ZERO : cumulative.getLast();
        int endOfA = unitsToReach(total.multiply(borderA), cumulative);
        int endOfB = unitsToReach(total.multiply(borderB), cumulative);
        return new Pareto(
                population.size(),
                total,
                topShare(cumulative, total),
                unitsFor80(cumulative, total),
                gini(population, total),
                hhi(population, total),
                classTotals(cumulative, endOfA, endOfB),
                beside,
                new Ranking(population, cumulative, endOfA, endOfB));
    }

    private static List<BigDecimal> cumulative(List<UnitValue> population) {
        List<BigDecimal> cumulative = new ArrayList<>(population.size());
        BigDecimal sum = ZERO;
        for (UnitValue unit : population) {
            sum = sum.add(unit.value());
            cumulative.add(sum);
        }
        return cumulative;
    }

    /// The smallest k whose first k units reach `goal`. Values are positive, so sums only grow.
    private static int unitsToReach(BigDecimal goal, List<BigDecimal> cumulative) {
        int found = Collections.binarySearch(cumulative, goal);
        return Math.min(found >= 0 ? found + 1 : -found, cumulative.size());
    }

    private Pareto.TopShare topShare(List<BigDecimal> cumulative, BigDecimal total) {
        int units = ceilingOf(topFraction, cumulative.size());
        return new Pareto.TopShare(topFraction, units, ratio(sumOfFirst(units, cumulative), total));
    }

    /// In decimals: in binary, .07 · 100 is a little more than 7 and would take an eighth unit.
    static int ceilingOf(BigDecimal fraction, int count) {
        return fraction.multiply(BigDecimal.valueOf(count))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    private static Pareto.UnitsFor80 unitsFor80(List<BigDecimal> cumulative, BigDecimal total) {
        int units = unitsToReach(total.multiply(EIGHTY_PERCENT), cumulative);
        return new Pareto.UnitsFor80(
                units, cumulative.isEmpty() ? null : units / (double) cumulative.size());
    }

    /// 2·Σ(i·xᵢ)/(n·Σx) − (n+1)/n with x ascending, written as Σ((2i−n−1)·xᵢ)/(n·Σx): the
    /// difference of two numbers near 1 would cost digits.
    private static @Nullable Double gini(List<UnitValue> population, BigDecimal total) {
        int n = population.size();
        double whole = total.doubleValue();
        PreciseSum sum = new PreciseSum();
        for (int place = 0; place < n; place++) {
            double share = population.get(place).value().doubleValue() / whole;
            sum.add((n - 1.0 - 2.0 * place) * share); // i = n − place
        }
        return n == 0 ? null : sum.value() / n;
    }

    private static @Nullable Double hhi(List<UnitValue> population, BigDecimal total) {
        double whole = total.doubleValue();
        PreciseSum sum = new PreciseSum();
        for (UnitValue unit : population) {
            double share = unit.value().doubleValue() / whole;
            sum.add(share * share);
        }
        return population.isEmpty() ? null : sum.value();
    }

    private static Map<AbcClass, Pareto.ClassTotal> classTotals(
            List<BigDecimal> cumulative, int endOfA, int endOfB) {
        int n = cumulative.size();
        Map<AbcClass, Pareto.ClassTotal> totals = new EnumMap<>(AbcClass.class);
        totals.put(AbcClass.A, classTotal(cumulative, 0, endOfA));
        totals.put(AbcClass.B, classTotal(cumulative, endOfA, endOfB));
        totals.put(AbcClass.C, classTotal(cumulative, endOfB, n));
        return totals;
    }

    private static Pareto.ClassTotal classTotal(List<BigDecimal> cumulative, int from, int to) {
        BigDecimal value = sumOfFirst(to, cumulative).subtract(sumOfFirst(from, cumulative));
        return new Pareto.ClassTotal(
                to - from, value, ratio(value, sumOfFirst(cumulative.size(), cumulative)));
    }

    private static BigDecimal sumOfFirst(int units, List<BigDecimal> cumulative) {
        return units == 0 ? ZERO : cumulative.get(units - 1);
    }

    /// Null for an empty whole, never NaN.
    static @Nullable Double ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, RATIO).doubleValue();
    }
}
