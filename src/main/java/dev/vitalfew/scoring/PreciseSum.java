package dev.vitalfew.scoring;

/// A sum of doubles that carries along what each addition rounds off (Neumaier's compensation), so
/// that a million small terms lose no digits.
final class PreciseSum {
    private double sum;
    private double lost;

    void add(double term) {
        double next = sum + term;
        lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    double value() {
        return sum + lost;
    }
}
