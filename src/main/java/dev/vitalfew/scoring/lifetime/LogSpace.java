package dev.vitalfew.scoring.lifetime;

/// Sums of numbers that are known by their logarithms, and too small or too large themselves.
final class LogSpace {
    private LogSpace() {}

    static double sum(double a, double b) {
        double larger = Math.max(a, b);
        return larger == Double.NEGATIVE_INFINITY
                ? larger
                : larger + Math.log1p(Math.exp(Math.min(a, b) - larger));
    }

    /// Of `a` less `b`, where rounding may have made `b` the larger one: then of nothing.
    static double difference(double a, double b) {
        return b >= a ? Double.NEGATIVE_INFINITY : a + Math.log(-Math.expm1(b - a));
    }
}
