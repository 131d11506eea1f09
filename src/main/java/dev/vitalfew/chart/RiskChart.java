package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.chart.Scatter.Across;
import dev.vitalfew.chart.Scatter.Dot;
import dev.vitalfew.chart.Scatter.Tick;
import dev.vitalfew.intelligence.ChurnListView;
import dev.vitalfew.scoring.churn.ChurnBand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The risk of churn against what would go along: the accounts that need somebody first stand on
/// the right above.
final class RiskChart {
    private static final double HEIGHT = 520;
    private static final int NAMED = 20;
    private static final int FULL = 100;
    private static final int MEDIUM_FROM = 30;
    private static final int HIGH_FROM = 60;
    private static final Lettering BAND = new Lettering(13, true, Paint.MUTED, Side.LEFT);

    private RiskChart() {}

    static String draw(ChurnListView view, PortfolioWords words) {
        Sheet sheet =
                new Sheet(
                        words.riskTitle(),
                        words.riskScope(view),
                        view.items().isEmpty() ? "" : words.riskHeadline(view),
                        words.riskNotes(view));
        if (view.items().isEmpty()) {
            return sheet.empty(words.nobody());
        }
        Box frame = new Box(Sheet.MARGIN, Sheet.BODY_TOP, Sheet.WIDTH - 2 * Sheet.MARGIN, HEIGHT);
        List<Tick> ticks =
                IntStream.rangeClosed(0, 10)
                        .map(step -> 10 * step)
                        .mapToObj(score -> new Tick(score, String.valueOf(score)))
                        .toList();
        Scatter scatter =
                new Scatter(
                        frame,
                        new Across(words.scoreAxis(), 0, FULL, ticks),
                        view.items().stream().map(ChurnListView.Item::revenueAtRisk).toList());
        List<Element> body = new ArrayList<>(scatter.axes(words.riskHeading(view)));
        body.addAll(bands(scatter, words));
        body.addAll(scatter.dots(dots(view)));
        return sheet.around(body, HEIGHT);
    }

    private static List<Element> bands(Scatter scatter, PortfolioWords words) {
        Box plot = scatter.plot();
        List<Element> shapes = new ArrayList<>();
        for (int border : new int[] {MEDIUM_FROM, HIGH_FROM}) {
            double x = scatter.x(border);
            shapes.add(
                    Shapes.dashed(
                            Shapes.line(
                                    new Point(x, plot.y()),
                                    new Point(x, plot.bottom()),
                                    Paint.AXIS,
                                    1.2)));
        }
        double y = plot.y() + 16;
        shapes.add(BAND.at(plot.x() + 4, y, words.band(ChurnBand.LOW)));
        shapes.add(
                BAND.in(paintOf(ChurnBand.MEDIUM))
                        .at(scatter.x(MEDIUM_FROM) + 4, y, words.band(ChurnBand.MEDIUM)));
        shapes.add(
                BAND.in(paintOf(ChurnBand.HIGH))
                        .at(scatter.x(HIGH_FROM) + 4, y, words.band(ChurnBand.HIGH)));
        return shapes;
    }

    private static List<Dot> dots(ChurnListView view) {
        List<Dot> dots = new ArrayList<>();
        for (ChurnListView.Item item : view.items()) {
            dots.add(
                    new Dot(
                            dots.size() < NAMED ? item.name() : null,
                            item.score(),
                            item.revenueAtRisk(),
                            paintOf(item.band())));
        }
        return dots;
    }

    static Paint paintOf(ChurnBand band) {
        return switch (band) {
            case LOW -> Paint.CLASS_C;
            case MEDIUM -> Paint.CLASS_B;
            case HIGH -> Paint.LEVEL_CRITICAL;
        };
    }
}
