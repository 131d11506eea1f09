package dev.vitalfew.scoring.lifetime;

import java.util.SequencedMap;

/// MBG/NBD: as BG/NBD, but an account may leave after its first purchase as well, so that who
/// bought once is not alive for certain.
///
/// Source: Batislam, Denizel and Filiztekin, "Empirical validation and comparison of models for
/// customer base analysis", International Journal of Research in Marketing 24, 2007.
public record MbgNbd(double r, double alpha, double a, double b) implements LifetimeModel {
    @Override
    public LifetimeModelName name() {
        return LifetimeModelName.MBG_NBD;
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
        return new BetaGeometric(r, alpha, a, b, history.frequency() + 1);
    }
}
