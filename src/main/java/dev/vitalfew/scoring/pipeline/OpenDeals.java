package dev.vitalfew.scoring.pipeline;

import java.math.BigDecimal;

/// Open deals of one stage with so many order traits, added up in one currency: all that a forecast
/// needs to know of them.
///
/// @param traits 0 to 5
/// @param amount of all of them
/// @param unrated the part of `amount` whose deals have no probability of their own
/// @param rated Σ amount · probability of the others
public record OpenDeals(
        PipelineStage stage, int traits, BigDecimal amount, BigDecimal unrated, BigDecimal rated) {
    private static final int MAX_TRAITS = 5;

    public OpenDeals {
        if (traits < 0 || traits > MAX_TRAITS) {
            throw new IllegalArgumentException("need 0 to 5 traits, got %d".formatted(traits));
        }
    }
}
