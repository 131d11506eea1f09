package dev.vitalfew.scoring.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What open deals can be expected to bring: Σ amount · probability (D 4.5), each order trait of a
/// deal taking its part off (D 4.7). A probability that somebody gave a deal counts before that of
/// its stage.
///
/// @param odds by stage, where the deal has none of its own
/// @param traitDiscount what one trait takes off, a fraction from 0 on and below 1; two traits
///   leave (1 − d)²
/// @param maxMonths how long a forecast may be
public record ForecastRule(StageOdds odds, BigDecimal traitDiscount, int maxMonths) {
    private static final MathContext DIGITS = MathContext.DECIMAL128;

    public ForecastRule {
        if (traitDiscount.signum() < 0
                || traitDiscount.compareTo(BigDecimal.ONE) >= 0
                || maxMonths < 1) {
            throw new IllegalArgumentException(
                    "need 0 <= traitDiscount < 1 and a month, got %s and %d"
                            .formatted(traitDiscount, maxMonths));
        }
    }

    /// The expected part of the amounts, in their currency.
    public BigDecimal weighted(Collection<OpenDeals> deals) {
        return weighted(deals, odds);
    }

    /// The same by other odds.
    public BigDecimal weighted(Collection<OpenDeals> deals, StageOdds byStage) {
        BigDecimal sum = BigDecimal.ZERO;
        for (OpenDeals each : deals) {
            BigDecimal expected =
                    each.rated().add(each.unrated().multiply(byStage.of(each.stage())));
            sum = sum.add(expected.multiply(kept(each.traits()), DIGITS));
        }
        return sum;
    }

    private BigDecimal kept(int traits) {
        return BigDecimal.ONE.subtract(traitDiscount).pow(traits);
    }

    /// Odds from our own history: of the deals that stood at a stage and are decided, those that
    /// were won. A stage of which nothing is decided keeps the odds of the policy.
    ///
    /// @param decided six proportions, in the order of the stages
    /// @param bound the share itself, or one end of its interval
    public StageOdds learned(
            List<Proportion> decided, Function<Proportion, @Nullable Double> bound) {
        return new StageOdds(
                IntStream.range(0, PipelineStage.COUNT)
                        .mapToObj(
                                place -> {
                                    Double share = bound.apply(decided.get(place));
                                    return share == null
                                            ? odds.values().get(place)
                                            : BigDecimal.valueOf(share);
                                })
                        .toList());
    }
}
