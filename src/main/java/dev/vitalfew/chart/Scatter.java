package dev.vitalfew.chart;

import dev.vitalfew.chart.Lettering.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Dots over a straight axis, with amounts on a logarithmic one, and names beside as many of them
/// as have room.
final class Scatter {
    private static final Lettering HEADING = new Lettering(14, true, Paint.INK, Side.LEFT);
    private static final Lettering TICK = new Lettering(12, false, Paint.MUTED, Side.MIDDLE);
    private static final Lettering NAME = new Lettering(12, false, Paint.INK, Side.LEFT);
    private static final double RADIUS = 5;
    private static final double OPACITY = .75;
    private static final int NAME_WIDTH = 150;

    /// @param name null where none is written
    record Dot(@Nullable String name, double x, BigDecimal y, Paint paint) {}

    /// The straight axis.
    ///
    /// @param ticks places with what stands there
    record Across(String title, double from, double to, List<Tick> ticks) {
        Across {
            ticks = List.copyOf(ticks);
        }
    }

    record Tick(double at, String text) {}

    private final Box plot;
    private final Box frame;
    private final Across across;
    private final LogScale up;

    Scatter(Box frame, Across across, List<BigDecimal> amounts) {
        this.frame = frame;
        this.across = across;
        this.plot =
                new Box(frame.x() + 56, frame.y() + 28, frame.width() - 66, frame.height() - 74);
        this.up = LogScale.around(amounts, plot.bottom(), plot.y());
    }

    Box plot() {
        return plot;
    }

    double x(double value) {
        double part = (value - across.from()) / (across.to() - across.from());
        return plot.x() + Math.clamp(part, 0, 1) * plot.width();
    }

    double y(BigDecimal amount) {
        return up.at(amount);
    }

    List<Element> axes(String heading) {
        List<Element> shapes = new ArrayList<>();
        shapes.add(HEADING.at(frame.x(), frame.y() + 14, heading));
        for (BigDecimal tick : up.ticks()) {
            double y = up.at(tick);
            shapes.add(
                    Shapes.line(new Point(plot.x(), y), new Point(plot.right(), y), Paint.GRID, 1));
            shapes.add(TICK.on(Side.RIGHT).at(plot.x() - 8, y + 4, Numbers.tick(tick)));
        }
        for (Tick tick : across.ticks()) {
            shapes.add(TICK.at(x(tick.at()), plot.bottom() + 18, tick.text()));
        }
        shapes.add(
                Shapes.line(
                        new Point(plot.x(), plot.bottom()),
                        new Point(plot.right(), plot.bottom()),
                        Paint.AXIS,
                        1.2));
        String title = TICK.fitted(across.title(), plot.width());
        shapes.add(TICK.at(plot.centre(), plot.bottom() + 38, title));
        return shapes;
    }

    /// In their order; the first with a name get their room first.
    List<Element> dots(List<Dot> dots) {
        List<Element> shapes = new ArrayList<>();
        List<Box> taken = new ArrayList<>();
        for (Dot dot : dots) {
            Point at = new Point(x(dot.x()), y(dot.y()));
            shapes.add(Shapes.dot(at, RADIUS, dot.paint()).with("fill-opacity", OPACITY));
        }
        for (Dot dot : dots) {
            if (dot.name() != null) {
                shapes.addAll(name(dot, dot.name(), taken));
            }
        }
        return shapes;
    }

    private List<Element> name(Dot dot, String name, List<Box> taken) {
        String text = NAME.fitted(Names.readable(name), NAME_WIDTH);
        double width = NAME.width(text);
        double x = x(dot.x());
        double left = x + 8 + width <= plot.right() ? x + 8 : x - 8 - width;
        double baseline = y(dot.y()) + 4;
        Box box = new Box(left - 2, baseline - 12, width + 4, 16);
        if (taken.stream().anyMatch(box::overlaps) || left < plot.x()) {
            return List.of();
        }
        taken.add(box);
        return List.of(NAME.at(left, baseline, text));
    }
}
