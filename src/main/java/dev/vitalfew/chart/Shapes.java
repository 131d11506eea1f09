package dev.vitalfew.chart;

import dev.vitalfew.chart.Element.Tag;
import java.util.List;

/// The few shapes that our pictures are made of.
final class Shapes {
    private Shapes() {}

    static Element rectangle(Box box, Paint paint) {
        return paint.fill(
                Element.of(Tag.RECT)
                        .with("x", box.x())
                        .with("y", box.y())
                        .with("width", Math.max(0, box.width()))
                        .with("height", Math.max(0, box.height())));
    }

    static Element line(Point from, Point to, Paint paint, double width) {
        return paint.stroke(
                Element.of(Tag.LINE)
                        .with("x1", from.x())
                        .with("y1", from.y())
                        .with("x2", to.x())
                        .with("y2", to.y()),
                width);
    }

    static Element dashed(Element line) {
        return line.with("stroke-dasharray", "5 4");
    }

    /// @param strokes lengths of stroke and gap in turn
    static Element dashed(Element line, String strokes) {
        return line.with("stroke-dasharray", strokes);
    }

    static Element dot(Point centre, double radius, Paint paint) {
        return paint.fill(
                Element.of(Tag.CIRCLE)
                        .with("cx", centre.x())
                        .with("cy", centre.y())
                        .with("r", radius));
    }

    /// A hollow one, so that it is not taken for a measured point.
    static Element diamond(Point centre, double radius, Paint paint) {
        List<Point> corners =
                List.of(
                        new Point(centre.x(), centre.y() - radius),
                        new Point(centre.x() + radius, centre.y()),
                        new Point(centre.x(), centre.y() + radius),
                        new Point(centre.x() - radius, centre.y()));
        return paint.stroke(path(corners, true), 1.6);
    }

    static Element curve(List<Point> points, Paint paint, double width) {
        return paint.stroke(path(points, false), width)
                .with("stroke-linejoin", "round")
                .with("stroke-linecap", "round");
    }

    /// Straight from corner to corner, and round the corners, as far as there is room for it.
    static Element bent(List<Point> corners, double radius, Paint paint, double width) {
        StringBuilder steps = new StringBuilder("M").append(text(corners.getFirst()));
        for (int i = 1; i < corners.size() - 1; i++) {
            Point corner = corners.get(i);
            Point before = corners.get(i - 1);
            Point after = corners.get(i + 1);
            double nearest = Math.min(corner.distanceTo(before), corner.distanceTo(after));
            double cut = Math.min(radius, nearest / 2);
            steps.append("L").append(text(corner.towards(before, cut / corner.distanceTo(before))));
            steps.append("Q").append(text(corner)).append(' ');
            steps.append(text(corner.towards(after, cut / corner.distanceTo(after))));
        }
        steps.append("L").append(text(corners.getLast()));
        Element path = Element.of(Tag.PATH).with("d", steps.toString());
        return paint.stroke(path, width).with("stroke-linejoin", "round");
    }

    private static String text(Point point) {
        return Element.coordinate(point.x()) + " " + Element.coordinate(point.y());
    }

    static Element area(List<Point> outline, Paint paint, double opacity) {
        return paint.fill(path(outline, true)).with("fill-opacity", opacity);
    }

    private static Element path(List<Point> points, boolean closed) {
        StringBuilder steps = new StringBuilder();
        for (Point point : points) {
            steps.append(steps.isEmpty() ? "M" : "L")
                    .append(Element.coordinate(point.x()))
                    .append(' ')
                    .append(Element.coordinate(point.y()));
        }
        return Element.of(Tag.PATH).with("d", steps.append(closed ? "Z" : "").toString());
    }
}
