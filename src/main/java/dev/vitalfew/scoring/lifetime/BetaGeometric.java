package dev.vitalfew.scoring.lifetime;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/// What BG/NBD and MBG/NBD share. Purchases come by chance at a rate that differs among accounts
/// (gamma: shape r, rate alpha); an account may leave at `chances` moments, each time with a
/// probability that differs too (beta: a, b). The models differ in those moments alone: after each
/// repeat, or after the first purchase as well.
///
/// @param chances at which the account could have left, after its last purchase included
record BetaGeometric(double r, double alpha, double a, double b, int chances) {
    private static final double NEAR = 1e-5;
    private static final double NEAREST = 1e-9;

    double logLikelihood(BuyingHistory history) {
        double rate = r + history.frequency();
        double constant =
                Gamma.logGamma(rate) - Gamma.logGamma(r) + r * Math.log(alpha) - Beta.logBeta(a, b);
        return constant + LogSpace.sum(logAlive(history), logGone(history));
    }

    double probabilityAlive(BuyingHistory history) {
        return 1 / (1 + Math.exp(logGone(history) - logAlive(history)));
    }

    /// By Euler's transformation of the published form, which leaves a series of small parameters.
    double expectedPurchases(BuyingHistory history, double horizon) {
        return lasting(history, horizon) * probabilityAlive(history);
    }

    /// Of an account that is there for certain. The formula is undefined at a = 1 alone, where the
    /// mean of both sides takes its place.
    private double lasting(BuyingHistory history, double horizon) {
        if (Math.abs(a - 1) >= NEAR) {
            return lasting(a, history, horizon);
        }
        return (lasting(1 - NEAR, history, horizon) + lasting(1 + NEAR, history, horizon)) / 2;
    }

    private double lasting(double leaving, BuyingHistory history, double horizon) {
        double staying = stayingBeside(leaving);
        double z = horizon / (alpha + history.age() + horizon);
        double series =
                Hypergeometric.series(
                        leaving + staying - 1 - r - history.frequency(),
                        leaving - 1,
                        leaving + staying - 1,
                        z);
        double gone = 1 - Math.exp((leaving - 1) * Math.log1p(-z)) * series;
        return (leaving + staying - 1) / (leaving - 1) * gone;
    }

    /// Apart from where the sum of both is 1, at which the formula is undefined as well.
    private double stayingBeside(double leaving) {
        double staying = b + chances;
        return Math.abs(leaving + staying - 1) < NEAREST ? staying + NEAREST : staying;
    }

    private double logAlive(BuyingHistory history) {
        return Beta.logBeta(a, b + chances)
                - (r + history.frequency()) * Math.log(alpha + history.age());
    }

    private double logGone(BuyingHistory history) {
        return chances == 0
                ? Double.NEGATIVE_INFINITY
                : Beta.logBeta(a + 1, b + chances - 1)
                        - (r + history.frequency()) * Math.log(alpha + history.recency());
    }
}
