package dev.vitalfew.scoring.lifetime;

import java.util.SequencedMap;
import org.hipparchus.special.Gamma;
import org.jspecify.annotations.Nullable;

/// Gamma–Gamma: the total of a purchase day differs by chance (gamma: shape p) around a mean that
/// differs among accounts (rate: gamma of shape q, rate gamma), independent of how often they buy.
///
/// Source: Fader and Hardie, "The Gamma-Gamma model of monetary value", 2013.
public record GammaGamma(double p, double q, double gamma) {
    public SequencedMap<String, Double> parameters() {
        return Parameters.of("p", p, "q", q, "gamma", gamma);
    }

    /// Of the mean, in natural logarithm.
    double logLikelihood(Spending spending) {
        double shape = p * spending.days();
        double total = spending.days() * spending.mean();
        return Gamma.logGamma(shape + q)
                - Gamma.logGamma(shape)
                - Gamma.logGamma(q)
                + q * Math.log(gamma)
                + shape * Math.log(total)
                - Math.log(spending.mean())
                - (shape + q) * Math.log(gamma + total);
    }

    /// Of a purchase day to come: the account's own mean, drawn towards that of all the more, the
    /// fewer its days are. Null where it is not finite: of an account without a repeat while q ≤ 1.
    ///
    /// @param spending null for an account without a repeat
    public @Nullable Double expectedSpend(@Nullable Spending spending) {
        double days = spending == null ? 0 : spending.days();
        double total = spending == null ? 0 : spending.days() * spending.mean();
        double weight = p * days + q - 1;
        return weight <= 0 ? null : p * (gamma + total) / weight;
    }
}
