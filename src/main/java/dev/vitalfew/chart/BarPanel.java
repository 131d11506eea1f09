package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Horizontal bars, the largest on top, because names are read from left to right. Names stand on
/// their left, what they bring on their right, an axis below. The lesser figures make a column, so
/// that they keep clear of the lines.
record BarPanel(Box frame, Content content, Axis axis) {
    /// `rest` tells of units without a bar, and is empty where there are none.
    record Content(String heading, List<Bar> bars, String rest) {
        Content {
            bars = List.copyOf(bars);
        }
    }

    /// `strong` is the figure to compare by, `weak` the one beside it.
    record Bar(String name, double value, Paint paint, String strong, String weak) {}

    /// `least` is where the axis ends at least; `limits` are lines across the bars.
    record Axis(
            String title, double least, Function<BigDecimal, String> tickText, List<Limit> limits) {
        Axis {
            limits = List.copyOf(limits);
        }
    }

    record Limit(double value, String word, String text) {}

    private static final Lettering HEADING = new Lettering(14, true, Paint.INK, Side.LEFT);
    private static final Lettering NAME = new Lettering(13, false, Paint.INK, Side.RIGHT);
    private static final Lettering STRONG = new Lettering(13, true, Paint.INK, Side.LEFT);
    private static final Lettering WEAK = new Lettering(13, false, Paint.MUTED, Side.LEFT);
    private static final Lettering TICK = new Lettering(12, false, Paint.MUTED, Side.MIDDLE);
    private static final Lettering LIMIT = new Lettering(12, true, Paint.GOAL, Side.MIDDLE);

    private static final double WIDEST_NAME = 200;
    private static final double GAP = 8;
    private static final double THINNEST_BAR = 2; // a unit that brings something has one
    private static final double TALLEST_ROW = 34;
    private static final double AXIS_HEIGHT = 46;
    private static final double REST_HEIGHT = 24;

    List<Element> draw() {
        Box plot = plot();
        Scale scale = new Scale(longest(), plot.x(), plot.right());
        List<Element> shapes = new ArrayList<>();
        shapes.add(
                HEADING.at(
                        frame.x(),
                        frame.y() + 14,
                        HEADING.fitted(content.heading(), frame.width())));
        drawAxis(shapes, plot, scale);
        drawLimits(shapes, plot, scale);
        for (int row = 0; row < content.bars().size(); row++) {
            drawBar(shapes, content.bars().get(row), scale, plot.y() + row * rowHeight());
        }
        if (!content.rest().isEmpty()) {
            shapes.add(WEAK.at(plot.x() + GAP, plot.bottom() + 17, content.rest()));
        }
        return shapes;
    }

    private double longest() {
        return content.bars().stream().mapToDouble(Bar::value).reduce(axis.least(), Math::max);
    }

    private double top() {
        return frame.y() + (axis.limits().isEmpty() ? 28 : 54);
    }

    private double rowHeight() {
        double room =
                frame.bottom() - AXIS_HEIGHT - (content.rest().isEmpty() ? 0 : REST_HEIGHT) - top();
        return Math.min(TALLEST_ROW, room / content.bars().size());
    }

    private Box plot() {
        double names =
                content.bars().stream().mapToDouble(bar -> NAME.width(bar.name())).max().orElse(0);
        double left = frame.x() + Math.min(WIDEST_NAME, names) + GAP;
        double figures = strongWidth() + 2 * GAP + weakWidth();
        return new Box(
                left,
                top(),
                frame.right() - figures - GAP - left,
                rowHeight() * content.bars().size());
    }

    private double strongWidth() {
        return content.bars().stream()
                .mapToDouble(bar -> STRONG.width(bar.strong()))
                .max()
                .orElse(0);
    }

    private double weakWidth() {
        return content.bars().stream().mapToDouble(bar -> WEAK.width(bar.weak())).max().orElse(0);
    }

    private void drawBar(List<Element> shapes, Bar bar, Scale scale, double y) {
        double height = rowHeight();
        double inset = Math.min(6, height * .14);
        double baseline = y + height / 2 + 4.5;
        double left = scale.start();
        String name = NAME.fitted(bar.name(), Math.min(WIDEST_NAME, left - frame.x()));
        shapes.add(NAME.at(left - GAP, baseline, name));
        double length = Math.max(THINNEST_BAR, scale.at(bar.value()) - left);
        Box box = new Box(left, y + inset, length, height - 2 * inset);
        shapes.add(Shapes.rectangle(box, bar.paint()));
        double figure = box.right() + GAP;
        Box ground = new Box(figure - 2, y, STRONG.width(bar.strong()) + 4, height);
        shapes.add(Shapes.rectangle(ground, Paint.PAPER)); // no line crosses the figure
        shapes.add(STRONG.at(figure, baseline, bar.strong()));
        shapes.add(WEAK.on(Side.RIGHT).at(frame.right(), baseline, bar.weak()));
    }

    private void drawAxis(List<Element> shapes, Box plot, Scale scale) {
        double axisTop = plot.bottom() + (content.rest().isEmpty() ? 0 : REST_HEIGHT);
        List<BigDecimal> ticks = scale.ticks(Math.max(1, (int) (plot.width() / 60)));
        for (BigDecimal tick : ticks) {
            double x = scale.at(tick.doubleValue());
            boolean zero = tick.signum() == 0;
            shapes.add(
                    Shapes.line(
                            new Point(x, plot.y()),
                            new Point(x, zero ? axisTop : plot.bottom()),
                            zero ? Paint.AXIS : Paint.GRID,
                            1));
            shapes.add(TICK.at(x, axisTop + 16, axis.tickText().apply(tick)));
        }
        shapes.add(TICK.on(Side.LEFT).at(plot.x(), axisTop + 37, axis.title()));
    }

    /// From the left; a label that would touch the one before it is left to its line alone.
    private void drawLimits(List<Element> shapes, Box plot, Scale scale) {
        double free = frame.x();
        for (Limit limit : axis.limits()) {
            if (limit.value() > scale.max()) {
                continue;
            }
            double x = scale.at(limit.value());
            Point top = new Point(x, plot.y() - 4);
            shapes.add(
                    Shapes.dashed(Shapes.line(top, new Point(x, plot.bottom()), Paint.GOAL, 1.5)));
            double half = Math.max(LIMIT.width(limit.word()), LIMIT.width(limit.text())) / 2;
            if (x - half >= free) {
                shapes.add(LIMIT.at(x, plot.y() - 21, limit.word()));
                shapes.add(LIMIT.at(x, plot.y() - 7, limit.text()));
                free = x + half + 3;
            }
        }
    }
}
