package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.PublicData;
import dev.vitalfew.intelligence.ParetoView;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class ParetoChartTest {
    private static final Pattern STEP = Pattern.compile("([ML])([0-9.]+) ([0-9.]+)");

    private static Svg draw(ParetoView view) {
        return Svg.parse(ParetoChart.draw(view, new English()));
    }

    private static Portfolio northwind() {
        Map<String, String> names = new LinkedHashMap<>();
        PublicData.records("northwind/import/accounts.csv")
                .forEach(a -> names.put(a.getField("external_id"), a.getField("name")));
        Map<String, BigDecimal> revenues = new LinkedHashMap<>();
        names.values().forEach(name -> revenues.put(name, BigDecimal.ZERO));
        PublicData.records("northwind/import/purchases.csv")
                .forEach(
                        line ->
                                revenues.merge(
                                        names.getOrDefault(line.getField("account_ref"), "?"),
                                        new BigDecimal(line.getField("amount")),
                                        BigDecimal::add));
        return new Portfolio(revenues);
    }

    @Test
    void saysTheVitalFewOfNorthwindInWords() {
        Svg svg = draw(northwind().pareto());

        String headline =
                "The top 20 % (18 of 89 accounts) bring 60.1 % of revenue;"
                        + " 34 accounts are enough for 80 %.";
        assertTrue(svg.texts().contains(headline), svg.texts()::toString);
        assertTrue(svg.description().startsWith(headline), svg.description());
        assertTrue(
                svg.texts()
                        .containsAll(
                                List.of(
                                        "Revenue by account",
                                        "A: 34 accounts, 80.1 %",
                                        "B: 27 accounts, 15.2 %",
                                        "C: 28 accounts, 4.7 %",
                                        "34 accounts (38.2 %)",
                                        "Top 20 % (18 accounts)",
                                        "The largest 15 of 89 accounts",
                                        "QUICK-Stop",
                                        "110 k",
                                        "8.7 %",
                                        "and 74 more: 571 k together, 45.1 % of revenue",
                                        "Not in the picture: 2 accounts without revenue.")),
                svg.texts()::toString);
    }

    @Test
    void marksTheCurveWhereItReachesEightyPercent() {
        Svg svg = draw(Portfolio.of(50, rank -> 100).pareto());

        Element goal = dashed(svg, Paint.GOAL).getFirst();
        Element dot = circles(svg, Paint.GOAL).getFirst();
        Element curve = curve(svg);
        List<double[]> points = points(curve);
        double left = points.getFirst()[0];
        double right = points.getLast()[0];
        assertEquals(Svg.number(goal, "y1"), Svg.number(dot, "cy"), .02);
        assertEquals(.8, (Svg.number(dot, "cx") - left) / (right - left), .001);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 89, 300, 100_000})
    void curveRisesFromNothingToAllAndNeverSteepens(int units) {
        List<double[]> points = points(curve(draw(Portfolio.ofUsualShape(units).pareto())));

        double slope = Double.MAX_VALUE;
        for (int i = 1; i < points.size(); i++) {
            double run = points.get(i)[0] - points.get(i - 1)[0];
            double rise = points.get(i - 1)[1] - points.get(i)[1];
            assertTrue(run > 0 && rise >= 0, "point " + i);
            assertTrue(rise / run <= slope + .05, "point " + i); // places are rounded
            slope = rise / run;
        }
    }

    @Test
    void barsAreAsLongAsWhatTheyShow() {
        Svg svg = draw(Portfolio.of(4, rank -> 100_00L * (5 - rank)).pareto());

        List<Double> widths =
                svg.all("rect").stream()
                        .filter(one -> one.getAttribute("fill").startsWith("#"))
                        .filter(one -> Svg.number(one, "width") > 40)
                        .filter(one -> !one.getAttribute("fill").equals(Paint.PAPER.light()))
                        .map(one -> Svg.number(one, "width"))
                        .toList();
        assertEquals(4, widths.size());
        for (int i = 0; i < 4; i++) {
            assertEquals(widths.getFirst() * (4 - i) / 4, widths.get(i), .02);
        }
    }

    @Test
    void barsHaveTheColourOfTheirClass() {
        Svg svg = draw(Portfolio.of(3, rank -> rank == 1 ? 85 : rank == 2 ? 12 : 3).pareto());

        assertEquals(2, svg.rectangles(Paint.CLASS_A).size()); // with the legend
        assertEquals(2, svg.rectangles(Paint.CLASS_B).size());
        assertEquals(2, svg.rectangles(Paint.CLASS_C).size());
    }

    @Test
    void saysThatThereIsNothingInsteadOfAnEmptyFrame() {
        Svg svg = draw(new Portfolio(Map.of()).pareto());

        assertTrue(svg.texts().contains("No revenue in this period"), svg.texts()::toString);
        assertTrue(svg.all("line").isEmpty() && svg.all("path").isEmpty());
    }

    @Test
    void remarksOnUnitsBelowZero() {
        Map<String, BigDecimal> revenues = new LinkedHashMap<>();
        revenues.put("good", new BigDecimal("1000"));
        revenues.put("none", BigDecimal.ZERO);
        revenues.put("returned", new BigDecimal("-1234.5"));
        Svg svg = draw(new Portfolio(revenues).pareto());

        assertTrue(
                svg.texts()
                        .contains(
                                "Not in the picture: 1 account without revenue,"
                                        + " 1 account below zero (−1.23 k EUR)."),
                svg.texts()::toString);
    }

    @Test
    void showsNamesAsTheyAreWritten() {
        Svg svg = draw(Portfolio.named("<script>", "A & B", "\"]; javascript:").pareto());

        assertTrue(
                svg.texts().containsAll(List.of("<script>", "A & B", "\"]; javascript:")),
                svg.texts()::toString);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 11, 40, 89, 300, 100_000})
    void wordsBesideTheCurveTouchNeitherItNorEachOther(int units) {
        Svg svg = draw(Portfolio.ofUsualShape(units).pareto());

        List<Box> words =
                svg.rectangles(Paint.PAPER).stream()
                        .filter(one -> one.hasAttribute("rx"))
                        .map(ParetoChartTest::box)
                        .toList();
        assertEquals(2, words.size());
        assertFalse(words.getFirst().overlaps(words.getLast()), words::toString);
        for (Box box : words) {
            assertTrue(
                    points(curve(svg)).stream()
                            .noneMatch(at -> box.contains(new Point(at[0], at[1]))),
                    box::toString);
        }
    }

    private static Box box(Element rectangle) {
        return new Box(
                Svg.number(rectangle, "x"),
                Svg.number(rectangle, "y"),
                Svg.number(rectangle, "width"),
                Svg.number(rectangle, "height"));
    }

    private static Element curve(Svg svg) {
        return svg.all("path").stream()
                .filter(path -> path.getAttribute("stroke-width").equals("2.5"))
                .findFirst()
                .orElseThrow();
    }

    private static List<double[]> points(Element path) {
        return STEP.matcher(path.getAttribute("d")).results().map(ParetoChartTest::point).toList();
    }

    private static double[] point(MatchResult step) {
        return new double[] {Double.parseDouble(step.group(2)), Double.parseDouble(step.group(3))};
    }

    private static List<Element> dashed(Svg svg, Paint paint) {
        return svg.all("line").stream()
                .filter(line -> line.getAttribute("stroke").equals(paint.light()))
                .filter(line -> !line.getAttribute("stroke-dasharray").isEmpty())
                .toList();
    }

    private static List<Element> circles(Svg svg, Paint paint) {
        return svg.all("circle").stream()
                .filter(one -> one.getAttribute("fill").equals(paint.light()))
                .toList();
    }
}
