package dev.vitalfew.scoring.backtest;

import dev.vitalfew.scoring.Require;
import org.jspecify.annotations.Nullable;

/// What a model said of one account as of the cutoff, and what came.
///
/// @param rank the higher, the sooner the account was expected to buy; any finite number
/// @param probability of a purchase day within the horizon, 0..1; null of a model that only ranks
/// @param active whether it had a purchase day within the horizon
public record Forecast(double rank, @Nullable Double probability, boolean active) {
    public Forecast {
        Require.that(Double.isFinite(rank), () -> "a rank is a finite number");
        Require.that(
                probability == null || (0 <= probability && probability <= 1),
                () -> "a probability lies within 0..1");
    }
}
