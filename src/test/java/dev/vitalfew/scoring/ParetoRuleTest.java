package dev.vitalfew.scoring;

import static dev.vitalfew.scoring.Units.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParetoRuleTest {
    private static final ParetoRule RULE = Policy.BUILT_IN.pareto();

    @Test
    void measuresThreeSharesAsTheLiteratureDoes() {
        Pareto pareto = RULE.analyse(Units.of("50", "30", "20"));

        assertNear(0.38, pareto.hhi(), 1e-15);
        assertNear(2.631579, pareto.effectiveUnits(), 5e-7);
        assertNear(0.2, pareto.gini(), 1e-15);
        assertEquals(new Pareto.TopShare(new BigDecimal("0.2"), 1, 0.5), pareto.topShare());
    }

    @Test
    void answersAnEmptyPortfolioWithZeroCountsAndNullRatios() {
        Pareto pareto = RULE.analyse(List.of());

        assertEquals(0, pareto.units());
        assertEquals(BigDecimal.ZERO, pareto.total());
        assertEquals(new Pareto.TopShare(new BigDecimal("0.2"), 0, null), pareto.topShare());
        assertEquals(new Pareto.UnitsFor80(0, null), pareto.unitsFor80());
        assertNull(pareto.gini());
        assertNull(pareto.hhi());
        assertNull(pareto.effectiveUnits());
        for (AbcClass each : AbcClass.values()) {
            assertEquals(new Pareto.ClassTotal(0, BigDecimal.ZERO, null), pareto.classTotal(each));
        }
    }

    @Test
    void reportsZeroAndNegativeUnitsBesideThePopulation() {
        Pareto pareto = RULE.analyse(Units.of("-3.5", "10", "0", "-1", "0.00", "5"));

        assertEquals(2, pareto.units());
        assertEquals(new BigDecimal("15"), pareto.total());
        assertEquals(new Pareto.Beside(2, 2, new BigDecimal("-4.5")), pareto.beside());
        assertEquals(1.0, pareto.ranked().getLast().cumulativeShare());
    }

    @ParameterizedTest(name = "{0} make classes {1}")
    @CsvSource({
        "80 15 5, ABC", // .80 and .95 exactly: the next unit starts a new class
        "79.9999 15.0001 5, AAC", // a hair below .80: the next unit crosses and belongs above
        "80 14.9999 5.0001, ABB",
        "80.0001 14.9999 5, ABC",
        "96 3 1, ACC", // one unit crosses both borders
        "40 40 15 5, AABC",
        "0.8 0.15 0.05, ABC", // not exact in binary
        "1 1 1 1 1 1 1 1 1 1, AAAAAAAABB",
        "100, A"
    })
    void endsAClassWhereTheBorderIsReached(String values, String classes) {
        Pareto pareto = RULE.analyse(Units.of(values.split(" ", -1)));

        String found =
                pareto.ranked().stream()
                        .map(unit -> unit.abcClass().name())
                        .collect(Collectors.joining());

        assertEquals(classes, found);
        assertEquals(pareto.unitsFor80().units(), pareto.classTotal(AbcClass.A).units());
    }

    /// Ten times a tenth is a little less than one in binary, which would take a ninth unit for 80
    /// %.
    @Test
    void findsEightyPercentExactlyWhereBinarySumsFallShort() {
        Pareto pareto =
                RULE.analyse(
                        Units.of(
                                "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1", "0.1",
                                "0.1"));

        assertEquals(new Pareto.UnitsFor80(8, 0.8), pareto.unitsFor80());
    }

    @ParameterizedTest(name = "{0} of {1} units are {2}")
    @CsvSource({
        "0.2, 5, 1",
        "0.2, 6, 2",
        "0.2, 89, 18",
        "0.1, 30, 3",
        "0.07, 100, 7",
        "1, 7, 7",
        "0.001, 7, 1",
        "0.2, 2349, 470"
    })
    void takesTheCeilingOfTheFractionInDecimals(String fraction, int count, int units) {
        ParetoRule rule = RULE.withTopFraction(new BigDecimal(fraction));
        String[] ones = IntStream.range(0, count).mapToObj(_ -> "1").toArray(String[]::new);

        assertEquals(units, rule.analyse(Units.of(ones)).topShare().units());
    }

    @Test
    void breaksTiesById() {
        List<UnitValue> units =
                List.of(
                        new UnitValue("b", new BigDecimal("7.0")),
                        new UnitValue("c", new BigDecimal("7")),
                        new UnitValue("a", new BigDecimal("7.00")));

        List<String> ids = RULE.analyse(units).ranked().stream().map(RankedUnit::id).toList();

        assertEquals(List.of("a", "b", "c"), ids);
    }

    @Test
    void refusesBordersThatMakeNoClasses() {
        BigDecimal half = new BigDecimal("0.5");

        assertThrows(IllegalArgumentException.class, () -> RULE.withTopFraction(BigDecimal.ZERO));
        assertThrows(
                IllegalArgumentException.class, () -> RULE.withTopFraction(new BigDecimal("1.01")));
        assertThrows(IllegalArgumentException.class, () -> new ParetoRule(half, half, half));
    }

    @Test
    void ranksAMillionUnitsInOneSort() {
        List<UnitValue> units =
                IntStream.range(0, 1_000_000)
                        .mapToObj(
                                i ->
                                        new UnitValue(
                                                Integer.toString(i),
                                                BigDecimal.valueOf(
                                                        (i * 2_654_435_761L) & 0xFFFFFF, 4)))
                        .toList();

        Pareto pareto = RULE.analyse(units);

        assertEquals(1_000_000, pareto.units() + pareto.beside().zeroUnits());
        assertNear(1.0 / 3, pareto.gini(), 1e-4); // of uniform values
    }
}
