package dev.vitalfew.scoring.lifetime;

import java.util.SequencedMap;
import org.hipparchus.special.Gamma;

/// Pareto/NBD: purchases come by chance at a rate that differs among accounts (gamma: shape r, rate
/// alpha), until the account leaves, at a rate that differs too (gamma: shape s, rate beta).
///
/// Source: Fader and Hardie, "A note on deriving the Pareto/NBD model and related expressions",
/// 2005. Its hypergeometric functions are taken by Euler's transformation to the form F(1, b; c; z)
/// with z in 0..1, where Gauss' continued fraction converges fast and nothing overflows.
public record ParetoNbd(double r, double alpha, double s, double beta) implements LifetimeModel {
    @Override
    public LifetimeModelName name() {
        return LifetimeModelName.PARETO_NBD;
    }

    @Override
    public SequencedMap<String, Double> parameters() {
        return Parameters.of("r", r, "alpha", alpha, "s", s, "beta", beta);
    }

    @Override
    public double logLikelihood(BuyingHistory history) {
        double rate = r + history.frequency();
        double constant =
                Gamma.logGamma(rate) - Gamma.logGamma(r) + r * Math.log(alpha) + s * Math.log(beta);
        return constant + LogSpace.sum(logAlive(history), logGone(history));
    }

    @Override
    public double probabilityAlive(BuyingHistory history) {
        return 1 / (1 + Math.exp(logGone(history) - logAlive(history)));
    }

    @Override
    public double expectedPurchases(BuyingHistory history, double horizon) {
        double age = history.age();
        double shrinking = Math.log(beta + age) - Math.log(beta + age + horizon);
        double lasting = s == 1 ? -shrinking : -Math.expm1((s - 1) * shrinking) / (s - 1);
        double perTime = (r + history.frequency()) / (alpha + age);
        return perTime * (beta + age) * lasting * probabilityAlive(history);
    }

    /// Bought as it did, and still there at the end.
    private double logAlive(BuyingHistory history) {
        double age = history.age();
        return -(r + history.frequency()) * Math.log(alpha + age) - s * Math.log(beta + age);
    }

    /// Bought as it did, and left between its last purchase and the end.
    private double logGone(BuyingHistory history) {
        double since = logGoneAfter(history.frequency(), history.recency());
        double later = logGoneAfter(history.frequency(), history.age());
        return Math.log(s / (r + s + history.frequency())) + LogSpace.difference(since, later);
    }

    private double logGoneAfter(int frequency, double time) {
        double rate = r + frequency;
        double whole = rate + s;
        double logAlpha = Math.log(alpha + time);
        double logBeta = Math.log(beta + time);
        if (alpha >= beta) {
            double z = (alpha - beta) / (alpha + time);
            return Math.log(Hypergeometric.ofOne(rate, whole + 1, z))
                    - rate * logAlpha
                    - s * logBeta;
        }
        double z = (beta - alpha) / (beta + time);
        return Math.log(Hypergeometric.ofOne(s + 1, whole + 1, z))
                + (1 - rate) * logAlpha
                - (s + 1) * logBeta;
    }
}
