package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.intelligence.ForecastView;
import dev.vitalfew.intelligence.ForecastView.Month;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Month by month what is closed, on it what open deals can be expected to bring, and above that
/// what they would bring if all were won.
final class ForecastChart {
    private static final Lettering MONTH = new Lettering(12.5, false, Paint.MUTED, Side.MIDDLE);
    private static final Lettering TICK = new Lettering(12, false, Paint.MUTED, Side.RIGHT);
    private static final Lettering LEGEND = new Lettering(13, false, Paint.INK, Side.LEFT);
    private static final Lettering TOTAL = new Lettering(12.5, true, Paint.INK, Side.MIDDLE);

    private static final double BODY_HEIGHT = 440;
    private static final double LEGEND_HEIGHT = 34;
    private static final double AXIS_WIDTH = 70;
    private static final double AXIS_HEIGHT = 30;
    private static final double HEADROOM = 24;
    private static final double WIDEST_BAR = 64;
    private static final double REST = .38;

    private ForecastChart() {}

    static String draw(ForecastView view, Words words) {
        Words.PipelineWords said = words.pipeline();
        boolean empty = view.total().bestCase().signum() <= 0;
        Sheet sheet =
                new Sheet(
                        said.forecastTitle(),
                        said.forecastScope(view),
                        empty ? "" : said.forecastHeadline(view),
                        said.forecastNotes(view));
        if (empty) {
            return sheet.empty(said.nothingExpected());
        }
        double top = Sheet.BODY_TOP + LEGEND_HEIGHT + HEADROOM;
        Box plot =
                new Box(
                        Sheet.MARGIN + AXIS_WIDTH,
                        top,
                        Sheet.WIDTH - 2 * Sheet.MARGIN - AXIS_WIDTH,
                        Sheet.BODY_TOP + BODY_HEIGHT - AXIS_HEIGHT - top);
        double most =
                view.months().stream()
                        .mapToDouble(month -> month.bestCase().doubleValue())
                        .reduce(Double.MIN_NORMAL, Math::max);
        Scale scale = new Scale(most, plot.bottom(), plot.y());
        List<Element> body = new ArrayList<>(legend(said));
        body.addAll(axis(plot, scale));
        double step = plot.width() / view.months().size();
        int every = (int) Math.ceil(MONTH.width("2026-12") * 1.25 / step);
        for (int place = 0; place < view.months().size(); place++) {
            Month month = view.months().get(place);
            double x = plot.x() + (place + .5) * step;
            body.addAll(bar(month, x, step, scale));
            if (place % every == 0) {
                body.add(MONTH.at(x, plot.bottom() + 20, month.month()));
            }
        }
        return sheet.around(body, BODY_HEIGHT);
    }

    private static List<Element> legend(Words.PipelineWords said) {
        List<Element> shapes = new ArrayList<>();
        double x = Sheet.MARGIN;
        double y = Sheet.BODY_TOP + 4;
        List<String> names = said.forecastParts();
        for (int part = 0; part < names.size(); part++) {
            Element key = Shapes.rectangle(new Box(x, y, 14, 14), paint(part));
            shapes.add(part == 2 ? key.with("fill-opacity", REST) : key);
            shapes.add(LEGEND.at(x + 21, y + 12, names.get(part)));
            x += 21 + LEGEND.width(names.get(part)) + 28;
        }
        return shapes;
    }

    /// Of what is closed, expected, and the rest up to the best case.
    private static Paint paint(int part) {
        return switch (part) {
            case 0 -> Paint.CLASS_A;
            case 1 -> Paint.CLASS_B;
            default -> Paint.CLASS_C;
        };
    }

    private static List<Element> axis(Box plot, Scale scale) {
        List<Element> shapes = new ArrayList<>();
        for (BigDecimal tick : scale.ticks(6)) {
            double y = scale.at(tick.doubleValue());
            shapes.add(
                    Shapes.line(
                            new Point(plot.x(), y),
                            new Point(plot.right(), y),
                            tick.signum() == 0 ? Paint.AXIS : Paint.GRID,
                            1));
            shapes.add(TICK.at(plot.x() - 10, y + 4, Numbers.tick(tick)));
        }
        return shapes;
    }

    private static List<Element> bar(Month month, double centre, double step, Scale scale) {
        double width = Math.min(WIDEST_BAR, step * .7);
        double left = centre - width / 2;
        double closed = month.closed().doubleValue();
        double expected = closed + month.weighted().doubleValue();
        List<Element> shapes = new ArrayList<>();
        shapes.add(
                Shapes.rectangle(
                                part(left, width, expected, month.bestCase().doubleValue(), scale),
                                Paint.CLASS_C)
                        .with("fill-opacity", REST));
        shapes.add(Shapes.rectangle(part(left, width, closed, expected, scale), Paint.CLASS_B));
        shapes.add(Shapes.rectangle(part(left, width, 0, closed, scale), Paint.CLASS_A));
        String total = Numbers.compact(month.bestCase());
        if (month.bestCase().signum() > 0 && TOTAL.width(total) < step) {
            shapes.add(TOTAL.at(centre, scale.at(month.bestCase().doubleValue()) - 6, total));
        }
        return shapes;
    }

    /// Amounts may be negative; then there is no bar.
    private static Box part(double left, double width, double from, double to, Scale scale) {
        double bottom = scale.at(from);
        double top = Math.min(bottom, scale.at(to));
        return new Box(left, top, width, bottom - top);
    }
}
