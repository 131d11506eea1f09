package dev.vitalfew.scoring.lifetime;

import java.util.SequencedMap;

/// BG/NBD: purchases come by chance at a rate that differs among accounts (gamma: shape r, rate
/// alpha); after each repeat the account leaves with a probability that differs too (beta: a, b).
/// Nobody can leave before a repeat, so that everyone who bought once counts as alive.
///
/// Source: Fader, Hardie and Lee, "Counting your customers the easy way: An alternative to the
/// Pareto/NBD model", Marketing Science 24, 2005.
public record BgNbd(double r, double alpha, double a, double b) implements LifetimeModel {
    @Override
    public LifetimeModelName name() {
        return LifetimeModelName.BG_NBD;
    }

    @Override
    public SequencedMap<String, Double> parameters() {
        return Parameters.of("r", r, "alpha", alpha, "a", a, "b", b);
    }

    @Override
    public double logLikelihood(BuyingHistory history) {
        return of(history).logLikelihood(history);
    }

    @Override
    public double probabilityAlive(BuyingHistory history) {
        return of(history).probabilityAlive(history);
    }

    @Override
    public double expectedPurchases(BuyingHistory history, double horizon) {
        return of(history).expectedPurchases(history, horizon);
    }

    private BetaGeometric of(BuyingHistory history) {
        return new BetaGeometric(r, alpha, a, b, history.frequency());
    }
}
