package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import dev.vitalfew.chart.Scatter.Across;
import dev.vitalfew.chart.Scatter.Dot;
import dev.vitalfew.chart.Scatter.Tick;
import dev.vitalfew.intelligence.value.PortfolioValueView;
import dev.vitalfew.intelligence.value.PortfolioValueView.CurvePoint;
import dev.vitalfew.scoring.value.Quadrant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Value against cost: on the left the whale curve with its peak, on the right the accounts in
/// their quadrants.
final class ValueChart {
    private static final double HEIGHT = 470;
    private static final double CURVE_WIDTH = 500;
    private static final double GUTTER = 36;
    private static final int STEPS = 5;
    private static final double PART = .25;
    private static final Lettering HEADING = new Lettering(14, true, Paint.INK, Side.LEFT);
    private static final Lettering TICK = new Lettering(12, false, Paint.MUTED, Side.MIDDLE);
    private static final Lettering MARK = new Lettering(13, true, Paint.GOAL, Side.LEFT);
    private static final Lettering CORNER = new Lettering(13, true, Paint.MUTED, Side.LEFT);

    private final PortfolioValueView view;
    private final PortfolioWords words;

    private ValueChart(PortfolioValueView view, PortfolioWords words) {
        this.view = view;
        this.words = words;
    }

    static String draw(PortfolioValueView view, PortfolioWords words) {
        Sheet sheet =
                new Sheet(
                        words.valueTitle(),
                        words.valueScope(view),
                        view.accounts() == 0 ? "" : words.valueHeadline(view),
                        words.valueNotes(view));
        if (view.accounts() == 0) {
            return sheet.empty(words.noBooks());
        }
        ValueChart chart = new ValueChart(view, words);
        double right = Sheet.MARGIN + CURVE_WIDTH + GUTTER;
        Box curve = new Box(Sheet.MARGIN, Sheet.BODY_TOP, CURVE_WIDTH, HEIGHT);
        Box quadrants = new Box(right, Sheet.BODY_TOP, Sheet.WIDTH - Sheet.MARGIN - right, HEIGHT);
        List<Element> body = new ArrayList<>(chart.whale(curve));
        body.addAll(chart.quadrants(quadrants));
        return sheet.around(body, HEIGHT);
    }

    private List<Element> whale(Box frame) {
        Box plot = new Box(frame.x() + 62, frame.y() + 28, frame.width() - 70, frame.height() - 74);
        double lowest = 0;
        double highest = 0;
        for (CurvePoint point : view.picture().curve()) {
            lowest = Math.min(lowest, point.netValue().doubleValue());
            highest = Math.max(highest, point.netValue().doubleValue());
        }
        double top = highest == lowest ? 1 : highest;
        Plane plane = new Plane(plot, lowest, top, view.accounts());
        List<Element> shapes = new ArrayList<>();
        shapes.add(HEADING.at(frame.x(), frame.y() + 14, words.whaleHeading(view)));
        shapes.addAll(plane.axes());
        shapes.add(
                TICK.at(
                        plot.centre(),
                        plot.bottom() + 38,
                        TICK.fitted(words.byRank(view.accounts()), plot.width())));
        shapes.add(
                Shapes.curve(
                        view.picture().curve().stream().map(plane::place).toList(),
                        Paint.CLASS_A,
                        2.5));
        if (view.whale().peakRank() > 0) {
            shapes.addAll(peak(plane));
        }
        return shapes;
    }

    private List<Element> peak(Plane plane) {
        Point at = plane.place(new CurvePoint(view.whale().peakRank(), view.whale().peak()));
        Point below = new Point(at.x(), plane.zero());
        String text = words.peak(view);
        double half = MARK.width(text) / 2 + 4;
        double x = Math.clamp(at.x(), plane.plot().x() + half, plane.plot().right() - half);
        double y = plane.zero() - 16;
        return List.of(
                Shapes.dashed(Shapes.line(at, below, Paint.GOAL, 1.2)),
                Shapes.rectangle(new Box(x - half, y - 14, 2 * half, 20), Paint.PAPER)
                        .with("fill-opacity", .92),
                MARK.on(Side.MIDDLE).at(x, y, text),
                Shapes.dot(at, 5.5, Paint.GOAL));
    }

    /// Net values over ranks.
    private record Plane(Box plot, double lowest, double highest, int accounts) {
        double y(double value) {
            double part = (value - lowest) / (highest - lowest);
            return plot.bottom() - Math.clamp(part, 0, 1) * plot.height();
        }

        double zero() {
            return y(0);
        }

        Point place(CurvePoint point) {
            double part = point.accounts() / (double) accounts;
            return new Point(plot.x() + part * plot.width(), y(point.netValue().doubleValue()));
        }

        List<Element> axes() {
            List<Element> shapes = new ArrayList<>();
            Scale steps = new Scale(Math.max(highest, -lowest), 0, 1);
            for (BigDecimal tick : steps.ticks(STEPS)) {
                addTick(shapes, tick);
                if (tick.signum() > 0) {
                    addTick(shapes, tick.negate());
                }
            }
            Point start = new Point(plot.x(), zero());
            shapes.add(Shapes.line(start, new Point(plot.right(), zero()), Paint.AXIS, 1.2));
            for (int step = 0; step <= 4; step++) {
                double part = step * PART;
                shapes.add(
                        TICK.at(
                                plot.x() + part * plot.width(),
                                plot.bottom() + 18,
                                Numbers.count(Math.round(part * accounts))));
            }
            return shapes;
        }

        private void addTick(List<Element> shapes, BigDecimal tick) {
            double value = tick.doubleValue();
            if (value < lowest || value > highest) {
                return;
            }
            Point from = new Point(plot.x(), y(value));
            shapes.add(Shapes.line(from, new Point(plot.right(), y(value)), Paint.GRID, 1));
            shapes.add(TICK.on(Side.RIGHT).at(plot.x() - 8, y(value) + 4, Numbers.tick(tick)));
        }
    }

    private List<Element> quadrants(Box frame) {
        List<PortfolioValueView.Dot> dots = view.picture().dots();
        BigDecimal revenue = view.borders().revenue();
        Double rate = view.borders().marginRate();
        if (dots.isEmpty() || revenue == null || rate == null) {
            return List.of(
                    HEADING.at(frame.x(), frame.y() + 14, words.quadrantHeading(view)),
                    TICK.at(frame.centre(), frame.middle(), words.noMargins()));
        }
        Scatter scatter = scatter(frame, dots);
        Box plot = scatter.plot();
        List<Element> shapes = new ArrayList<>(scatter.axes(words.quadrantHeading(view)));
        double x = scatter.x(rate);
        double y = scatter.y(revenue);
        shapes.add(border(new Point(x, plot.y()), new Point(x, plot.bottom())));
        shapes.add(border(new Point(plot.x(), y), new Point(plot.right(), y)));
        shapes.addAll(
                scatter.dots(
                        dots.stream()
                                .map(
                                        dot ->
                                                new Dot(
                                                        dot.name(),
                                                        dot.marginRate(),
                                                        dot.revenue(),
                                                        paintOf(dot.quadrant())))
                                .toList()));
        shapes.addAll(corners(plot));
        return shapes;
    }

    private static Element border(Point from, Point to) {
        return Shapes.dashed(Shapes.line(from, to, Paint.AXIS, 1.2));
    }

    private List<Element> corners(Box plot) {
        Lettering right = CORNER.on(Side.RIGHT);
        double top = plot.y() + 16;
        double bottom = plot.bottom() - 8;
        return List.of(
                CORNER.in(Paint.GOAL).at(plot.x() + 4, top, words.quadrant(Quadrant.VOLUME_TRAP)),
                right.in(Paint.CLASS_A).at(plot.right(), top, words.quadrant(Quadrant.STAR)),
                CORNER.at(plot.x() + 4, bottom, words.quadrant(Quadrant.SMALL)),
                right.in(Paint.CLASS_B).at(plot.right(), bottom, words.quadrant(Quadrant.NICHE)));
    }

    private Scatter scatter(Box frame, List<PortfolioValueView.Dot> dots) {
        double least = 0;
        double most = .1;
        for (PortfolioValueView.Dot dot : dots) {
            least = Math.min(least, Math.max(-1, dot.marginRate()));
            most = Math.max(most, Math.min(1, dot.marginRate()));
        }
        List<Tick> ticks = new ArrayList<>();
        double step = most - least > .6 ? .2 : most - least > .3 ? .1 : .05;
        for (double at = Math.ceil(least / step) * step; at <= most + 1e-9; at += step) {
            double rounded = Math.rint(at * 100) / 100;
            ticks.add(new Tick(rounded, Numbers.percent(BigDecimal.valueOf(rounded))));
        }
        return new Scatter(
                frame,
                new Across(words.marginAxis(), least, most + (most - least) * .04, ticks),
                dots.stream().map(PortfolioValueView.Dot::revenue).toList());
    }

    static Paint paintOf(Quadrant quadrant) {
        return switch (quadrant) {
            case STAR -> Paint.CLASS_A;
            case VOLUME_TRAP -> Paint.GOAL;
            case NICHE -> Paint.CLASS_B;
            case SMALL -> Paint.CLASS_C;
        };
    }
}
