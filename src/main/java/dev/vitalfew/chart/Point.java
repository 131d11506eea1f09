package dev.vitalfew.chart;

/// A place in the picture; y grows downwards.
record Point(double x, double y) {
    /// To the nearest place of the box, 0 inside it.
    double distanceTo(Box box) {
        Point nearest = nearestOf(box);
        return Math.hypot(x - nearest.x(), y - nearest.y());
    }

    double distanceTo(Point other) {
        return Math.hypot(x - other.x(), y - other.y());
    }

    Point nearestOf(Box box) {
        return new Point(Math.clamp(x, box.x(), box.right()), Math.clamp(y, box.y(), box.bottom()));
    }

    /// `part` 0 is here, 1 there.
    Point towards(Point there, double part) {
        return new Point(x + part * (there.x() - x), y + part * (there.y() - y));
    }
}
