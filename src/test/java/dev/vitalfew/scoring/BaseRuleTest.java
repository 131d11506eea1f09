package dev.vitalfew.scoring;

import static dev.vitalfew.scoring.Units.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseRuleTest {
    private static final BaseRule RULE = Policy.BUILT_IN.base();

    private static List<QuarterRevenue> quarters(String base, String key) {
        String[] bases = base.split(" ", -1);
        String[] keys = key.split(" ", -1);
        return IntStream.range(0, bases.length)
                .mapToObj(
                        i ->
                                new QuarterRevenue(
                                        LocalDate.of(2020, 1, 1).plusMonths(3L * i),
                                        new BigDecimal(bases[i]),
                                        new BigDecimal(keys[i])))
                .toList();
    }

    /// One key account, and a base of equal accounts that bring the rest of 100.
    private static Pareto portfolio(int baseAccounts, String baseRevenue) {
        BigDecimal base = new BigDecimal(baseRevenue);
        List<UnitValue> units = new ArrayList<>();
        units.add(new UnitValue("key", new BigDecimal("100").subtract(base)));
        for (int place = 0; place < baseAccounts; place++) {
            units.add(new UnitValue("base" + place, base.divide(BigDecimal.valueOf(baseAccounts))));
        }
        return Policy.BUILT_IN.pareto().analyse(units);
    }

    @ParameterizedTest(name = "at {0} the last quarter began on {1}, the first on {2}")
    @CsvSource({
        "2024-03-30, 2023-10-01, 2022-01-01",
        "2024-03-31, 2024-01-01, 2022-04-01", // the day that completes a quarter
        "2024-04-01, 2024-01-01, 2022-04-01",
        "2024-12-31, 2024-10-01, 2023-01-01",
        "2025-02-28, 2024-10-01, 2023-01-01"
    })
    void countsCompleteQuartersOnly(LocalDate asOf, LocalDate last, LocalDate first) {
        List<LocalDate> starts = RULE.quarterStarts(asOf);

        assertEquals(8, starts.size());
        assertEquals(last, starts.getLast());
        assertEquals(first, starts.getFirst());
    }

    @Test
    void comparesHowBothSidesVary() {
        BaseHealth health =
                RULE.analyse(portfolio(20, "20"), quarters("2 4 4 4 5 5 7 9", "5 5 5 5 5 5 5 5"));

        assertNear(.4, health.base().variation(), 1e-15); // deviation 2, mean 5
        assertEquals(0.0, health.key().variation());
        assertEquals(Steadier.KEY, health.steadier());
    }

    @Test
    void doesNotNameASteadierSideWithoutEvidence() {
        Pareto pareto = portfolio(20, "20");

        assertNull(RULE.analyse(pareto, quarters("1", "2")).steadier());
        assertNull(RULE.analyse(pareto, List.of()).base().variation());
        assertNull(RULE.analyse(pareto, quarters("0 0 0", "1 2 3")).steadier());
        assertNull(RULE.analyse(pareto, quarters("1 2 3", "2 4 6")).steadier());
        assertEquals(Steadier.BASE, RULE.analyse(pareto, quarters("2 2 3", "1 2 3")).steadier());
    }

    @ParameterizedTest(name = "{0} base accounts with {1} % are {2}")
    @CsvSource({"20, 20, SOUND", "19, 20, INVERTED", "20, 19.99, INVERTED", "1, 5, INVERTED"})
    void isInvertedBelowEitherBorder(int accounts, String percent, BaseState state) {
        BaseHealth health = RULE.analyse(portfolioOfUnequal(accounts, percent), List.of());

        assertEquals(accounts, health.base().accounts());
        assertEquals(state, health.state());
        assertEquals(state == BaseState.SOUND, health.reasons().isEmpty());
    }

    /// Equal parts may not divide evenly, so the first base account takes the remainder.
    private static Pareto portfolioOfUnequal(int accounts, String percent) {
        List<UnitValue> units = new ArrayList<>();
        BigDecimal base = new BigDecimal(percent);
        BigDecimal each = new BigDecimal("0.1");
        units.add(new UnitValue("key", new BigDecimal("100").subtract(base)));
        for (int place = 1; place < accounts; place++) {
            units.add(new UnitValue("base" + place, each));
            base = base.subtract(each);
        }
        units.add(new UnitValue("base0", base));
        return Policy.BUILT_IN.pareto().analyse(units);
    }

    @Test
    void hasNoStateWithoutSales() {
        Pareto empty = Policy.BUILT_IN.pareto().analyse(List.of());

        BaseHealth health = RULE.analyse(empty, List.of());

        assertNull(health.state());
        assertNull(health.base().share());
        assertEquals(List.of(), health.reasons());
    }
}
