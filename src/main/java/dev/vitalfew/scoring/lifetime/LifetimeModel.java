package dev.vitalfew.scoring.lifetime;

import java.util.SequencedMap;

/// A fitted model of repeat buying. All of its answers are finite for every history, also for
/// hundreds of purchases: sums of likelihoods are taken in log space.
public sealed interface LifetimeModel permits ParetoNbd, BgNbd, MbgNbd {
    LifetimeModelName name();

    /// By their names in the literature, in the order of the model.
    SequencedMap<String, Double> parameters();

    /// Of the history, in natural logarithm. Kept constant are the terms that hold no parameter, so
    /// that it can be compared with published fits.
    double logLikelihood(BuyingHistory history);

    /// That the account has not left for good, 0..1.
    double probabilityAlive(BuyingHistory history);

    /// Purchase days in the next `horizon` units of time, at least 0.
    double expectedPurchases(BuyingHistory history, double horizon);

    /// At least one purchase day in the next `horizon` units of time, 0..1: one minus the
    /// likelihood of the history with that much more silence, as a part of what it was without.
    default double probabilityBuying(BuyingHistory history, double horizon) {
        double silence = logLikelihood(history.silentFor(horizon)) - logLikelihood(history);
        return Math.clamp(-Math.expm1(silence), 0, 1);
    }
}
