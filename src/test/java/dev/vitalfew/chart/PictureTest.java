package dev.vitalfew.chart;

import static dev.vitalfew.scoring.CoverageState.MISSING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.intelligence.ConcentrationView;
import dev.vitalfew.intelligence.ParetoView;
import dev.vitalfew.intelligence.StakeholderMapView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/// What holds for every picture, whatever the portfolio.
class PictureTest {
    private static final double ROUNDING = .02;

    private static final String[] WILD_NAMES = {
        "<script>alert(1)</script>",
        "\"]}; javascript:alert(1) //",
        "]]><foreignObject onload='x()'>",
        "A & B \u0000\u0007\u001b[31m \ud800 \ufffe",
        "深圳市华为技术有限公司消费者业务集团二〇二六年度重点客户",
        "شركة الاتصالات السعودية (1)",
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
        "W".repeat(200),
        "\u202egnp.exe"
    };

    record Picture(String name, Supplier<String> drawn) {
        String draw() {
            return drawn.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Picture> pictures() {
        return Stream.of(
                        of("nothing", new Portfolio(Map.of())),
                        of("1", Portfolio.ofUsualShape(1)),
                        of("2", Portfolio.ofUsualShape(2)),
                        of("7", Portfolio.ofUsualShape(7)),
                        of("40", Portfolio.ofUsualShape(40)),
                        of("100,000", Portfolio.ofUsualShape(100_000)),
                        of("equal ones", Portfolio.of(50, rank -> 100_000)),
                        of("a giant", Portfolio.of(30, rank -> rank == 1 ? 999_999_999_999L : 1)),
                        of("cents", Portfolio.of(3, rank -> 1)),
                        of("wild names", Portfolio.named(WILD_NAMES)),
                        pipelines("nothing", 0),
                        pipelines("a few", 1),
                        pipelines("thousands", 7_919),
                        pipelines("too many", 999_999_937))
                .flatMap(both -> both);
    }

    /// @param scale deals and amounts times this
    private static Stream<Picture> pipelines(String name, int scale) {
        return Stream.of(
                new Picture(
                        "funnel of " + name,
                        () ->
                                FunnelChart.draw(
                                        Pipelines.funnel(at -> (6L - at) * scale, 100_000),
                                        new English())),
                new Picture(
                        "ageing of " + name,
                        () ->
                                AgeingChart.draw(
                                        Pipelines.ageing(at -> (long) at * scale), new English())),
                new Picture(
                        "year of " + name,
                        () ->
                                ForecastChart.draw(
                                        Pipelines.forecast(12, month -> 1_000L * scale * month),
                                        new English())),
                new Picture(
                        "ten years of " + name,
                        () ->
                                ForecastChart.draw(
                                        Pipelines.forecast(120, month -> (long) scale),
                                        new English())));
    }

    static Stream<Picture> maps() {
        List<StakeholderMapView.Node> wild = new ArrayList<>();
        for (String name : WILD_NAMES) {
            wild.add(StakeholderMaps.contact(wild.size() + 1, name));
        }
        return Stream.of(
                        map("nobody", StakeholderMaps.map(List.of(), List.of(), MISSING)),
                        map("wild names", StakeholderMaps.map(wild, List.of(), MISSING)),
                        map("8", StakeholderMaps.of(8)),
                        map("30", StakeholderMaps.of(30)),
                        map("120", StakeholderMaps.of(120)))
                .flatMap(both -> both);
    }

    private static Stream<Picture> map(String name, StakeholderMapView view) {
        return Stream.of(
                new Picture(
                        "map of " + name, () -> StakeholderMapChart.draw(view, new EnglishMap())),
                new Picture(
                        "map in Chinese of " + name,
                        () -> StakeholderMapChart.draw(view, new ChineseMap())));
    }

    private static Stream<Picture> of(String name, Portfolio portfolio) {
        ParetoView pareto = portfolio.pareto();
        ConcentrationView concentration = portfolio.concentration();
        return Stream.of(
                new Picture("pareto of " + name, () -> ParetoChart.draw(pareto, new English())),
                new Picture(
                        "concentration of " + name,
                        () -> ConcentrationChart.draw(concentration, new English())));
    }

    @ParameterizedTest
    @MethodSource({"pictures", "maps"})
    void holdsNothingThatRunsOrLoads(Picture picture) {
        Svg svg = Svg.parse(picture.draw());

        assertEquals(List.of(), svg.unexpectedElements());
        assertEquals(List.of(), svg.activeAttributes());
        assertFalse(picture.draw().contains("url("));
    }

    @ParameterizedTest
    @MethodSource({"pictures", "maps"})
    void tellsItselfToScreenReaders(Picture picture) {
        Svg svg = Svg.parse(picture.draw());

        assertEquals("img", svg.root().getAttribute("role"));
        assertEquals("svg", svg.all("title").getFirst().getParentNode().getLocalName());
        assertTrue(svg.description().length() > 20, svg.description());
    }

    @ParameterizedTest
    @MethodSource({"pictures", "maps"})
    void keepsBarsAndWordsInsideItsBorders(Picture picture) {
        Svg svg = Svg.parse(picture.draw());
        double width = Svg.number(svg.root(), "width");
        double height = Svg.number(svg.root(), "height");

        String viewBox =
                "0 0 %s %s"
                        .formatted(
                                svg.root().getAttribute("width"),
                                svg.root().getAttribute("height"));
        assertEquals(viewBox, svg.root().getAttribute("viewBox"));
        for (Element box : svg.all("rect")) {
            double right = Svg.number(box, "x") + Svg.number(box, "width");
            double bottom = Svg.number(box, "y") + Svg.number(box, "height");
            assertTrue(Svg.number(box, "x") >= 0 && right <= width + ROUNDING, box::toString);
            assertTrue(Svg.number(box, "y") >= 0 && bottom <= height + ROUNDING, box::toString);
        }
        for (Element text : svg.all("text")) {
            assertTrue(left(text) >= 0, text.getTextContent());
            assertTrue(left(text) + widthOf(text) <= width, text.getTextContent());
            assertTrue(Svg.number(text, "y") <= height, text.getTextContent());
        }
    }

    private static double left(Element text) {
        double x = Svg.number(text, "x");
        boolean rightToLeft = text.getAttribute("direction").equals("rtl");
        return switch (text.getAttribute("text-anchor")) {
            case "middle" -> x - widthOf(text) / 2;
            case "end" -> rightToLeft ? x : x - widthOf(text);
            default -> rightToLeft ? x - widthOf(text) : x;
        };
    }

    private static double widthOf(Element text) {
        boolean bold = !text.getAttribute("font-weight").isEmpty();
        return new Lettering(Svg.number(text, "font-size"), bold, Paint.INK, Lettering.Side.LEFT)
                .width(text.getTextContent());
    }

    @ParameterizedTest
    @MethodSource({"pictures", "maps"})
    void hasTheSameBytesWhateverTheLanguageOfTheMachine(Picture picture) {
        String first = picture.draw();

        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertEquals(first, picture.draw());
        } finally {
            Locale.setDefault(before);
        }
    }
}
