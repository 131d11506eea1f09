package dev.vitalfew.scoring;

import static dev.vitalfew.scoring.Units.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.PublicData;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The true values of two public data sets, straight from their files.
class PublicDataParetoTest {
    private static final double DIGITS_GIVEN = 5e-7;

    private static List<UnitValue> units(Map<String, BigDecimal> values) {
        return values.entrySet().stream()
                .map(entry -> new UnitValue(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Map<String, BigDecimal> northwind(String column) {
        Map<String, BigDecimal> values = new HashMap<>();
        PublicData.records("northwind/import/purchases.csv")
                .forEach(
                        line ->
                                values.merge(
                                        line.getField(column),
                                        new BigDecimal(line.getField("amount")),
                                        BigDecimal::add));
        return values;
    }

    private static void assertFirst(Pareto pareto, int place, String id, String value) {
        RankedUnit unit = pareto.ranked().get(place - 1);
        assertEquals(id, unit.id());
        assertEquals(0, new BigDecimal(value).compareTo(unit.value()), unit::toString);
    }

    private static void assertClass(Pareto.ClassTotal total, int units, double share) {
        assertEquals(units, total.units());
        assertNear(share, total.share(), DIGITS_GIVEN);
    }

    @Test
    void northwindByAccount() {
        Map<String, BigDecimal> values = northwind("account_ref");
        PublicData.records("northwind/import/accounts.csv")
                .forEach(a -> values.putIfAbsent(a.getField("external_id"), BigDecimal.ZERO));

        Pareto pareto = Policy.BUILT_IN.pareto().analyse(units(values));

        assertEquals(0, new BigDecimal("1265793.0395").compareTo(pareto.total()));
        assertEquals(89, pareto.units());
        assertEquals(2, pareto.beside().zeroUnits());
        assertEquals(18, pareto.topShare().units());
        assertNear(0.600570, pareto.topShare().share(), DIGITS_GIVEN);
        assertEquals(34, pareto.unitsFor80().units());
        assertNear(0.382022, pareto.unitsFor80().fraction(), DIGITS_GIVEN);
        assertNear(0.575454, pareto.gini(), DIGITS_GIVEN);
        assertNear(0.0336909, pareto.hhi(), 5e-8);
        assertNear(29.6816, pareto.effectiveUnits(), 5e-5);
        assertClass(pareto.classTotal(AbcClass.A), 34, .800722);
        assertClass(pareto.classTotal(AbcClass.B), 27, .152337);
        assertClass(pareto.classTotal(AbcClass.C), 28, .046942);
        assertFirst(pareto, 1, "QUICK", "110277.305");
        assertFirst(pareto, 2, "ERNSH", "104874.9785");
        assertFirst(pareto, 3, "SAVEA", "104361.95");
        assertFirst(pareto, 4, "RATTC", "51097.8005");
        assertFirst(pareto, 5, "HUNGO", "49979.905");
    }

    @Test
    void northwindConcentration() {
        List<GroupFacts> groups =
                northwind("account_ref").entrySet().stream()
                        .map(e -> new GroupFacts(e.getKey(), e.getValue(), e.getValue(), null))
                        .toList();

        Concentration found =
                Policy.BUILT_IN.concentration().analyse(groups, Policy.BUILT_IN.pareto());

        assertNear(.087121, found.top1(), DIGITS_GIVEN);
        assertNear(.332275, found.top5(), DIGITS_GIVEN);
        assertNear(.450425, found.top10(), DIGITS_GIVEN);
        assertEquals(ConcentrationLevel.OK, found.level());
        assertNear(.332275, found.stress().get(1).revenueDrop(), DIGITS_GIVEN);
    }

    @Test
    void northwindBySeller() {
        Pareto pareto = Policy.BUILT_IN.pareto().analyse(units(northwind("seller_ref")));

        assertFirst(pareto, 1, "4", "232890.846");
        assertFirst(pareto, 2, "3", "202812.843");
        assertFirst(pareto, 3, "1", "192107.6045");
    }

    @Test
    void northwindByProductLine() {
        Pareto pareto = Policy.BUILT_IN.pareto().analyse(units(northwind("product_line")));

        assertFirst(pareto, 1, "Beverages", "267868.18");
        assertFirst(pareto, 2, "Dairy Products", "234507.285");
        assertFirst(pareto, 3, "Confections", "167357.225");
    }

    @Test
    void cdnowSample() {
        Map<String, BigDecimal> values = new HashMap<>();
        for (String line : PublicData.lines("cdnow_sample/CDNOW_sample.txt")) {
            String[] cells = line.trim().split(" +", -1);
            values.merge(cells[0], new BigDecimal(cells[4]), BigDecimal::add);
        }

        Pareto pareto = Policy.BUILT_IN.pareto().analyse(units(values));

        assertEquals(2_357, values.size());
        assertEquals(0, new BigDecimal("244091.94").compareTo(pareto.total()));
        assertEquals(2_349, pareto.units());
        assertEquals(8, pareto.beside().zeroUnits());
        assertEquals(470, pareto.topShare().units());
        assertNear(.673481, pareto.topShare().share(), DIGITS_GIVEN);
        assertEquals(777, pareto.unitsFor80().units());
        assertNear(.629660, pareto.gini(), DIGITS_GIVEN);
        assertNear(.002285796, pareto.hhi(), 5e-10);
        assertEquals(777, pareto.classTotal(AbcClass.A).units());
        assertEquals(801, pareto.classTotal(AbcClass.B).units());
        assertEquals(771, pareto.classTotal(AbcClass.C).units());
    }
}
