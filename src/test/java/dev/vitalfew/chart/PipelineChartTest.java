package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineChartTest {
    private static final int[] HOLE = {12, 7, 2, 5, 3, 1};

    @Test
    void showsTheHoleInTheFunnel() {
        Svg svg =
                Svg.parse(FunnelChart.draw(Pipelines.funnel(at -> HOLE[at], 1000), new English()));

        assertTrue(
                svg.texts()
                        .containsAll(
                                List.of(
                                        "For 1 win, 3 deals are missing; the bottleneck is stage 3, investigated.",
                                        "2 of 5",
                                        "3 missing",
                                        "12 of 9",
                                        "25.0 %")),
                svg.texts()::toString);
        assertEquals(6, svg.rectangles(Paint.CLASS_A).size());
        assertEquals(5, svg.texts().stream().filter("enough"::equals).count());
    }

    @Test
    void stacksTheForecast() {
        Svg svg =
                Svg.parse(
                        ForecastChart.draw(
                                Pipelines.forecast(12, month -> 10_000L * (month + 1)),
                                new English()));

        assertTrue(
                svg.texts().contains("Closed 10.0 k, expected 312 k more, best case 790 k."),
                svg.texts()::toString);
        assertEquals(13, svg.rectangles(Paint.CLASS_A).size()); // with its key
        assertTrue(svg.texts().contains("2026-11"), svg.texts()::toString);
        double closed = Svg.number(svg.rectangles(Paint.CLASS_A).get(1), "height");
        double expected = Svg.number(svg.rectangles(Paint.CLASS_B).get(1), "height");
        assertEquals(closed * .4, expected, .05);
    }

    @Test
    void saysHowManyStandStill() {
        Svg svg = Svg.parse(AgeingChart.draw(Pipelines.ageing(at -> HOLE[at]), new English()));

        assertTrue(
                svg.texts().contains("5 of 30 open deals are stale, 8 slow."),
                svg.texts()::toString);
        assertTrue(svg.texts().contains("21 days"), svg.texts()::toString);
    }

    @Test
    void saysThatThereIsNothing() {
        List<String> drawn =
                List.of(
                        FunnelChart.draw(Pipelines.funnel(at -> 0, 1), new English()),
                        AgeingChart.draw(Pipelines.ageing(at -> 0), new English()));
        for (String each : drawn) {
            assertTrue(Svg.parse(each).texts().contains("No open deals on this day"), each);
        }
        Svg forecast =
                Svg.parse(ForecastChart.draw(Pipelines.forecast(12, month -> 0), new English()));
        assertTrue(
                forecast.texts().contains("Nothing is closed or expected in these months"),
                forecast.texts()::toString);
    }
}
