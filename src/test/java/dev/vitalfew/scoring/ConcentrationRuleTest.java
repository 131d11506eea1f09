package dev.vitalfew.scoring;

import static dev.vitalfew.scoring.Units.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConcentrationRuleTest {
    private static Concentration analyse(List<GroupFacts> groups) {
        return Policy.BUILT_IN.concentration().analyse(groups, Policy.BUILT_IN.pareto());
    }

    private static List<GroupFacts> byRevenue(String... values) {
        return Units.of(values).stream()
                .map(unit -> new GroupFacts(unit.id(), unit.value(), unit.value(), null))
                .toList();
    }

    private static GroupFacts group(String id, String revenue, String margin) {
        BigDecimal amount = new BigDecimal(revenue);
        return new GroupFacts(id, amount, amount, new BigDecimal(margin));
    }

    /// `rest` groups of equal size bring what the first shares leave of 100.
    @ParameterizedTest(name = "{0} and {1} equal ones are {2}")
    @CsvSource({
        "30, 70, CRITICAL", // top 1 exactly at .30
        "29.99, 70, HIGH",
        "20, 80, HIGH", // top 1 exactly at .20
        "19.99, 80, DISCLOSE",
        "10, 90, DISCLOSE", // exactly at .10
        "9.99, 90, OK",
        "25 25 25 25, 0, CRITICAL", // HHI exactly .25 with top 1 below .30
        "0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1 0.1, 0, DISCLOSE"
    })
    void levelsFollowTheirBordersExactly(String first, int rest, ConcentrationLevel level) {
        List<String> values = new java.util.ArrayList<>(List.of(first.split(" ", -1)));
        BigDecimal left = new BigDecimal("100").subtract(new BigDecimal(values.getFirst()));
        IntStream.range(0, rest)
                .forEach(
                        _ ->
                                values.add(
                                        left.divide(
                                                        BigDecimal.valueOf(rest),
                                                        30,
                                                        java.math.RoundingMode.DOWN)
                                                .toPlainString()));
        if (rest > 0) { // what the division dropped, so that the whole is exactly 100
            BigDecimal sum =
                    values.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal last = new BigDecimal(values.removeLast());
            values.add(last.add(new BigDecimal("100").subtract(sum)).toPlainString());
        }

        assertEquals(level, analyse(byRevenue(values.toArray(String[]::new))).level());
    }

    @Test
    void highFollowsFromTheIndexAlone() {
        // Six groups of 16 % and one of 4 %: no one reaches .20, the index is .1552.
        Concentration found = analyse(byRevenue("16", "16", "16", "16", "16", "16", "4"));

        assertEquals(ConcentrationLevel.HIGH, found.level());
        assertEquals(6, found.disclosures().size());
    }

    @Test
    void answersThreeSharesAsTheDomainPageDoes() {
        Concentration found = analyse(byRevenue("30", "50", "20"));

        assertNear(.38, found.pareto().hhi(), 1e-15);
        assertNear(2.631579, found.pareto().effectiveUnits(), 5e-7);
        assertEquals(.5, found.top1());
        assertEquals(1.0, found.top5());
        assertEquals(List.of("u02", "u01", "u03"), ids(found.disclosures()));
    }

    private static List<String> ids(List<RankedUnit> units) {
        return units.stream().map(RankedUnit::id).toList();
    }

    @Test
    void stressesOnlyAsManyGroupsAsThereAre() {
        assertEquals(1, analyse(byRevenue("4", "3", "2", "1")).stress().size());
        assertEquals(2, analyse(byRevenue("5", "4", "3", "2", "1")).stress().size());
    }

    @Test
    void aLossMakingGiantTakesItsLossAway() {
        List<GroupFacts> groups = List.of(group("giant", "60", "-10"), group("small", "40", "20"));

        Concentration.Stress first = analyse(groups).stress().getFirst();

        assertEquals(new Concentration.Stress(1, .6, -1.0), first);
    }

    @Test
    void unknownMarginIsNotZero() {
        List<GroupFacts> groups =
                List.of(
                        new GroupFacts("a", BigDecimal.TWO, BigDecimal.TWO, null),
                        group("b", "1", "1"));

        assertNull(analyse(groups).stress().getFirst().marginDrop());
    }

    @Test
    void aWholeMarginThatIsNotPositiveHasNoDrop() {
        List<GroupFacts> groups = List.of(group("a", "6", "-5"), group("b", "4", "5"));

        assertNull(analyse(groups).stress().getFirst().marginDrop());
    }

    @Test
    void returnsStayOutOfThePopulation() {
        Concentration found = analyse(byRevenue("10", "10", "-15"));

        assertEquals(.5, found.top1());
        assertEquals(2, found.pareto().units());
    }

    @Test
    void answersAnEmptyPortfolio() {
        Concentration found = analyse(List.of());

        assertNull(found.top1());
        assertNull(found.top10());
        assertEquals(ConcentrationLevel.OK, found.level());
        assertEquals(List.of(), found.stress());
        assertEquals(List.of(), found.disclosures());
    }
}
