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

    /// Long strokes, or short ones.
    static Element dashed(Element line, boolean longOnes) {
        return line.with("stroke-dasharray", longOnes ? "9 5" : "2 4");
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
