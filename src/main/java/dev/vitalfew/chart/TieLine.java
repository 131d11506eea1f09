package dev.vitalfew.chart;

import dev.vitalfew.chart.Element.Tag;
import dev.vitalfew.intelligence.StakeholderMapView.Edge;
import dev.vitalfew.intelligence.StakeholderMapView.Strength;
import dev.vitalfew.stakeholder.TieKind;
import java.util.ArrayList;
import java.util.List;

/// One tie: its kind as colour, stroke and arrow, so that no reader needs the colour; a strong one
/// is thick. Corners are round, so that a line that turns is told from two that cross.
///
/// @param way from the hub of its bundle to the other person, straight from corner to corner
record TieLine(Edge tie, List<Point> way) {
    private static final double HEAD = 10;
    private static final double ROUND = 7;
    private static final double HALO = 2.4;
    private static final double THIN = 1.6;
    private static final double THICK = 4;

    TieLine {
        way = straightened(way);
    }

    private static boolean isStrong(Edge tie) {
        Strength strength = tie.strength();
        return strength != null && strength.strong();
    }

    /// Without points that are no corners.
    private static List<Point> straightened(List<Point> way) {
        List<Point> corners = new ArrayList<>();
        for (Point point : way) {
            if (!corners.isEmpty() && isSame(corners.getLast(), point)) {
                continue;
            }
            int size = corners.size();
            if (size > 1 && isInLine(corners.get(size - 2), corners.getLast(), point)) {
                corners.removeLast();
            }
            corners.add(point);
        }
        return List.copyOf(corners);
    }

    private static boolean isSame(Point one, Point other) {
        return Math.abs(one.x() - other.x()) < .01 && Math.abs(one.y() - other.y()) < .01;
    }

    private static boolean isInLine(Point one, Point two, Point three) {
        boolean upright = Math.abs(one.x() - two.x()) < .01 && Math.abs(two.x() - three.x()) < .01;
        boolean flat = Math.abs(one.y() - two.y()) < .01 && Math.abs(two.y() - three.y()) < .01;
        return upright || flat;
    }

    /// Paper around the line, which lifts it off what it crosses.
    Element halo() {
        return Shapes.bent(way, ROUND, Paint.PAPER, width(isStrong(tie)) + 2 * HALO);
    }

    /// @param told what it means, for whoever points at it
    Element draw(String told) {
        return Element.of(Tag.G)
                .containing(Element.of(Tag.TITLE).containing(told))
                .containing(sample(tie.kind(), isStrong(tie), way));
    }

    /// A line of some kind, also one in the legend.
    static List<Element> sample(TieKind kind, boolean strong, List<Point> way) {
        Paint paint = paint(kind);
        Element line = Shapes.bent(way, ROUND, paint, width(strong));
        return switch (kind) {
            case KNOWS -> List.of(line);
            case REPORTS_TO -> withHollowHead(Shapes.dashed(line, "3 3"), way.reversed());
            case INFLUENCES -> List.of(line, Shapes.area(head(way), paint, 1));
            case INTRODUCED -> List.of(Shapes.dashed(line, "8 4"), openHead(way));
        };
    }

    private static Paint paint(TieKind kind) {
        return switch (kind) {
            case INFLUENCES -> Paint.CLASS_A;
            case INTRODUCED -> Paint.CLASS_B;
            case REPORTS_TO -> Paint.MUTED;
            case KNOWS -> Paint.INK;
        };
    }

    private static double width(boolean strong) {
        return strong ? THICK : THIN;
    }

    private static List<Element> withHollowHead(Element line, List<Point> to) {
        List<Point> corners = new ArrayList<>(head(to));
        corners.add(corners.getFirst());
        return List.of(
                line,
                Shapes.area(corners, Paint.PAPER, 1),
                Shapes.curve(corners, paint(TieKind.REPORTS_TO), THIN));
    }

    private static Element openHead(List<Point> to) {
        List<Point> head = head(to);
        return Shapes.curve(
                List.of(head.get(1), head.get(0), head.get(2)), paint(TieKind.INTRODUCED), 2.2);
    }

    /// Its tip is the end of the line, which is never shorter than a head.
    private static List<Point> head(List<Point> to) {
        Point tip = to.getLast();
        Point before = to.get(to.size() - 2);
        double length = Math.max(1e-9, Math.hypot(tip.x() - before.x(), tip.y() - before.y()));
        double x = (tip.x() - before.x()) / length;
        double y = (tip.y() - before.y()) / length;
        Point back = new Point(tip.x() - HEAD * x, tip.y() - HEAD * y);
        double half = HEAD * .45;
        return List.of(
                tip,
                new Point(back.x() - half * y, back.y() + half * x),
                new Point(back.x() + half * y, back.y() - half * x));
    }
}
