package dev.vitalfew.chart;

/// A rectangle of the picture; y grows downwards.
record Box(double x, double y, double width, double height) {
    static Box around(Point centre, double radius) {
        return new Box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double centre() {
        return x + width / 2;
    }

    double middle() {
        return y + height / 2;
    }

    boolean contains(Point point) {
        return x < point.x() && point.x() < right() && y < point.y() && point.y() < bottom();
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
