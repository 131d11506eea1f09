package dev.vitalfew.scoring;

import static dev.vitalfew.scoring.Units.assertNear;
import static dev.vitalfew.scoring.Units.known;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold of every portfolio; the name of a failed run is its seed.
class ParetoPropertiesTest {
    private static final ParetoRule RULE = Policy.BUILT_IN.pareto();

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void doesNotDependOnTheOrderOfItsInput(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<UnitValue> units = Units.random(random);

        Pareto shuffled = RULE.analyse(Units.shuffled(units, random));

        assertEquals(RULE.analyse(units), shuffled);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAndIndicesDoNotDependOnTheUnitOfMeasure(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<UnitValue> units = Units.random(random);
        BigDecimal factor = BigDecimal.valueOf(random.nextLong(1, 1_000_000), 3);
        List<UnitValue> scaled =
                units.stream()
                        .map(unit -> new UnitValue(unit.id(), unit.value().multiply(factor)))
                        .toList();

        Pareto before = RULE.analyse(units);
        Pareto after = RULE.analyse(scaled);

        if (before.units() > 0) {
            assertNear(known(before.gini()), after.gini(), 1e-14);
            assertNear(known(before.hhi()), after.hhi(), 1e-14);
        }
        assertEquals(before.topShare(), after.topShare());
        assertEquals(before.unitsFor80(), after.unitsFor80());
        for (int place = 0; place < before.units(); place++) {
            RankedUnit one = before.ranked().get(place);
            RankedUnit other = after.ranked().get(place);
            assertEquals(one.id(), other.id());
            assertEquals(one.abcClass(), other.abcClass());
            assertEquals(one.share(), other.share(), 1e-15);
            assertEquals(one.cumulativeShare(), other.cumulativeShare(), 1e-15);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void classesPartitionThePopulation(long seed) {
        Pareto pareto = RULE.analyse(Units.random(new SplittableRandom(seed)));

        List<Pareto.ClassTotal> totals = List.copyOf(pareto.classes().values());

        assertEquals(pareto.units(), totals.stream().mapToInt(Pareto.ClassTotal::units).sum());
        BigDecimal sum =
                totals.stream()
                        .map(Pareto.ClassTotal::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, pareto.total().compareTo(sum));
        for (int place = 1; place < pareto.units(); place++) {
            RankedUnit better = pareto.ranked().get(place - 1);
            RankedUnit worse = pareto.ranked().get(place);
            assertTrue(UnitValue.LARGEST_FIRST.compare(better.unit(), worse.unit()) < 0);
            assertTrue(better.abcClass().compareTo(worse.abcClass()) <= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void indicesStayBetweenEqualityAndMonopoly(long seed) {
        Pareto pareto = RULE.analyse(Units.random(new SplittableRandom(seed)));

        if (pareto.units() == 0) {
            return;
        }
        assertTrue(known(pareto.gini()) >= 0 && known(pareto.gini()) < 1);
        assertTrue(known(pareto.hhi()) >= 1.0 / pareto.units() - 1e-12 && known(pareto.hhi()) <= 1);
        assertTrue(
                known(pareto.topShare().share()) >= 0.2 - 1e-12,
                "the best fifth has at least a fifth");
    }

    /// The formulas of the domain page in plain doubles, as an oracle.
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheTextbookFormulas(long seed) {
        List<UnitValue> units = Units.random(new SplittableRandom(seed));
        double[] ascending =
                units.stream()
                        .mapToDouble(unit -> unit.value().doubleValue())
                        .filter(value -> value > 0)
                        .sorted()
                        .toArray();

        Pareto pareto = RULE.analyse(units);

        int n = ascending.length;
        assertEquals(n, pareto.units());
        if (n == 0) {
            return;
        }
        double sum = 0;
        double weighted = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            sum += ascending[i];
            weighted += (i + 1) * ascending[i];
            squares += ascending[i] * ascending[i];
        }
        assertNear(2 * weighted / (n * sum) - (n + 1.0) / n, pareto.gini(), 1e-9);
        assertNear(squares / (sum * sum), pareto.hhi(), 1e-9);
    }
}
