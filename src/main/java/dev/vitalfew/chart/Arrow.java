package dev.vitalfew.chart;

import dev.vitalfew.stakeholder.TieKind;
import java.util.ArrayList;
import java.util.List;

/// A line between two cards, bent a little, so that a line and the one back lie side by side and a
/// line past a card between them can be followed.
record Arrow(Box from, Box to, TieKind kind) {
    private static final int STEPS = 48;
    private static final double MOST_BEND = 280; // in pixels of length that bend more
    private static final double HEAD = 9;
    private static final double DISTANCE = 2; // of a line's end from its card

    List<Element> draw(double opacity) {
        List<Point> way = way();
        if (way.size() < 2) {
            return List.of();
        }
        Element line = Shapes.curve(way, paint(), width()).with("stroke-opacity", opacity);
        List<Element> shapes = new ArrayList<>();
        shapes.add(
                switch (kind) {
                    case INTRODUCED, REPORTS_TO -> Shapes.dashed(line, kind == TieKind.INTRODUCED);
                    case KNOWS, INFLUENCES -> line;
                });
        if (kind != TieKind.KNOWS) {
            shapes.add(head(way));
        }
        return shapes;
    }

    private Paint paint() {
        return switch (kind) {
            case INFLUENCES -> Paint.CLASS_A;
            case INTRODUCED -> Paint.CLASS_B;
            case REPORTS_TO, KNOWS -> Paint.MUTED;
        };
    }

    private double width() {
        return kind == TieKind.INFLUENCES ? 2.2 : 1.5;
    }

    /// Each kind by a way of its own, so that several ties of two people lie side by side.
    private double bend() {
        return switch (kind) {
            case INFLUENCES -> .12;
            case INTRODUCED -> .22;
            case REPORTS_TO -> .05;
            case KNOWS -> -.1;
        };
    }

    /// From the border of one card to that of the other.
    private List<Point> way() {
        Point start = new Point(from.centre(), from.middle());
        Point end = new Point(to.centre(), to.middle());
        double length = Math.hypot(end.x() - start.x(), end.y() - start.y());
        if (length == 0) {
            return List.of();
        }
        double bend = bend() * Math.min(MOST_BEND, length) / length;
        Point middle = start.towards(end, .5);
        Point pulled =
                new Point(
                        middle.x() - bend * (end.y() - start.y()),
                        middle.y() + bend * (end.x() - start.x()));
        List<Point> way = new ArrayList<>();
        for (int step = 0; step <= STEPS; step++) {
            double part = (double) step / STEPS;
            Point point = start.towards(pulled, part).towards(pulled.towards(end, part), part);
            if (point.distanceTo(from) > DISTANCE && point.distanceTo(to) > DISTANCE) {
                way.add(point);
            }
        }
        return way;
    }

    private Element head(List<Point> way) {
        Point tip = way.getLast();
        Point before = way.get(Math.max(0, way.size() - 4));
        double length = Math.max(1e-9, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
        double x = (tip.x() - before.x()) / length;
        double y = (tip.y() - before.y()) / length;
        Point back = new Point(tip.x() - HEAD * x, tip.y() - HEAD * y);
        double half = HEAD * .45;
        return Shapes.area(
                List.of(
                        tip,
                        new Point(back.x() - half * y, back.y() + half * x),
                        new Point(back.x() + half * y, back.y() - half * x)),
                paint(),
                1);
    }
}
