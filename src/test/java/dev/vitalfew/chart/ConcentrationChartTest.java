package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.intelligence.ConcentrationView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConcentrationChartTest {
    private static Svg draw(ConcentrationView view) {
        return Svg.parse(ConcentrationChart.draw(view, new English()));
    }

    static Stream<Arguments> levels() {
        return Stream.of(
                Arguments.of(
                        Portfolio.of(20, rank -> 100),
                        "Low concentration: no group reaches 10 %",
                        Paint.LEVEL_OK),
                Arguments.of(
                        Portfolio.of(10, rank -> 100),
                        "To be disclosed: 10 groups have 10 % or more",
                        Paint.LEVEL_DISCLOSE),
                Arguments.of(
                        Portfolio.of(81, rank -> rank == 1 ? 2_000 : 100),
                        "High concentration: one group has 20.0 %",
                        Paint.LEVEL_HIGH),
                Arguments.of(
                        Portfolio.of(8, rank -> rank <= 5 ? 1_900 : 100),
                        "High concentration: few large groups, HHI 0.188",
                        Paint.LEVEL_HIGH),
                Arguments.of(
                        Portfolio.of(8, rank -> rank == 1 ? 300 : 100),
                        "Critical concentration: one group has 30.0 %",
                        Paint.LEVEL_CRITICAL));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void saysTheLevelInWordsAndColour(Portfolio portfolio, String words, Paint paint) {
        Svg svg = draw(portfolio.concentration());

        assertTrue(svg.texts().contains(words), svg.texts()::toString);
        assertEquals(
                1, svg.rectangles(paint).stream().filter(one -> one.hasAttribute("rx")).count());
    }

    @Test
    void drawsTheBorderOfDisclosureEvenWhereNoneReachesIt() {
        Svg svg = draw(Portfolio.of(50, rank -> 100).concentration());

        assertTrue(svg.texts().containsAll(List.of("disclose", "10 %")), svg.texts()::toString);
        assertFalse(svg.texts().contains("critical"), svg.texts()::toString);
    }

    @Test
    void showsWhatGoesWithTheLargest() {
        Svg svg = draw(Portfolio.of(20, rank -> 100).concentration());

        assertTrue(
                svg.texts()
                        .containsAll(
                                List.of(
                                        "the largest", "−5.0 %",
                                        "the largest 5", "−25.0 %",
                                        "the largest 10", "−50.0 %")),
                svg.texts()::toString);
    }

    @Test
    void countsGroupsWithoutABar() {
        Svg svg = draw(Portfolio.of(25, rank -> 10_000).concentration());

        assertTrue(svg.texts().contains("The largest 20 of 25 groups"), svg.texts()::toString);
        assertTrue(
                svg.texts().contains("and 5 more: 500 together, 20.0 % of revenue"),
                svg.texts()::toString);
    }

    @Test
    void saysThatThereIsNothingInsteadOfAnEmptyFrame() {
        Svg svg = draw(new Portfolio(Map.of()).concentration());

        assertTrue(svg.texts().contains("No revenue in this period"), svg.texts()::toString);
        assertTrue(svg.all("line").isEmpty());
    }
}
