package dev.vitalfew.scoring.lifetime;

import dev.vitalfew.scoring.Require;

/// What of the lifetime models is policy.
///
/// @param fits when a fit counts
/// @param months that a lifetime value looks ahead
/// @param yearlyDiscount of money to come, a fraction: 0.1 is 10 % a year
/// @param penalty on the weights of the learned ranking
/// @param horizonDays of a question that names none
public record LifetimeRule(
        LifetimeFits fits, int months, double yearlyDiscount, double penalty, int horizonDays) {
    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final int MONTHS_PER_YEAR = 12;

    public LifetimeRule {
        Require.that(0 < months && months <= 120, () -> "a lifetime value looks 1..120 months");
        Require.that(
                0 <= yearlyDiscount && yearlyDiscount < 1, () -> "need 0 <= yearlyDiscount < 1");
        Require.that(penalty > 0, () -> "need penalty > 0");
        Require.that(horizonDays > 0, () -> "need horizonDays > 0");
    }

    /// Customer lifetime value (D 6.3): the sum over the months to come of the purchase days
    /// expected in each, times the spend of one, times the margin rate, discounted month by month.
    ///
    /// @param unitDays days in a unit of the history
    public double value(LifetimeModel model, BuyingHistory history, double unitDays, Money money) {
        double value = 0;
        double before = 0;
        for (int month = 1; month <= months; month++) {
            double until = model.expectedPurchases(history, month * DAYS_PER_MONTH / unitDays);
            double discount = Math.pow(1 + yearlyDiscount, -(double) month / MONTHS_PER_YEAR);
            value += (until - before) * discount;
            before = until;
        }
        return value * money.spend() * money.marginRate();
    }

    /// Of a purchase day.
    ///
    /// @param spend expected, in the currency of the answer
    /// @param marginRate a fraction of it; may be negative
    public record Money(double spend, double marginRate) {}
}
