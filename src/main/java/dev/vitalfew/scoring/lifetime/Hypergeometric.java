package dev.vitalfew.scoring.lifetime;

/// Gauss' hypergeometric function, in the two forms that the models come down to. Both are taken
/// for 0 ≤ z < 1.
final class Hypergeometric {
    private static final double PRECISION = 1e-15;
    private static final int MAX_STEPS = 100_000;

    /// Stands for a denominator of zero (Lentz' method).
    private static final double TINY = 1e-300;

    private Hypergeometric() {}

    /// F(1, b; c; z) for positive b < c, by Gauss' continued fraction (Abramowitz and Stegun,
    /// Handbook of Mathematical Functions, 1964, 15.2 and 3.10), evaluated by the modified method
    /// of Lentz.
    static double ofOne(double b, double c, double z) {
        double last = c - 1;
        double value = 1;
        double numerator = 1;
        double denominator = 0;
        for (int step = 1; step <= MAX_STEPS; step++) {
            double part = coefficient(b, last, step) * z;
            denominator = 1 / nonZero(1 + part * denominator);
            numerator = nonZero(1 + part / numerator);
            double factor = numerator * denominator;
            value *= factor;
            if (Math.abs(factor - 1) < PRECISION) {
                break;
            }
        }
        return 1 / value;
    }

    private static double coefficient(double a, double c, int step) {
        int n = step / 2;
        double whole = c + step - 1;
        return step % 2 == 1
                ? -(a + n) * (c + n) / (whole * (whole + 1))
                : -n * (c - a + n) / (whole * (whole + 1));
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /// F(a, b; c; z) by its series, for small a and b: each term is smaller than z times the one
    /// before, as soon as their number exceeds a and b.
    static double series(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MAX_STEPS; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            if (Math.abs(term) <= PRECISION * Math.abs(sum)) {
                break;
            }
        }
        return sum;
    }
}
