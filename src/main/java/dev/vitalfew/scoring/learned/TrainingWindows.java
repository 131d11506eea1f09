package dev.vitalfew.scoring.learned;

import dev.vitalfew.scoring.Require;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// From which moments of the past to learn: rolling cutoffs, each with a horizon that ends by
/// `asOf`.
public final class TrainingWindows {
    private static final int WINDOWS = 4;

    /// Less says nothing about buying behaviour.
    private static final int MIN_DAYS = 7;

    private TrainingWindows() {}

    /// One moment to learn from.
    ///
    /// @param cutoff facts of this day and before are seen
    /// @param horizon days after it that are looked at, all of them by the day that learns
    public record Window(LocalDate cutoff, int horizon) {}

    /// Cutoffs a quarter of a horizon apart, the latest first, as many as lie in the second half of
    /// the history; where the history is shorter than two horizons, from a third to two thirds
    /// before its end, each with what followed as its horizon.
    ///
    /// @param first purchase day of the portfolio
    /// @param asOf the last day that may be known
    /// @param horizon in days, at least 1
    /// @return empty if the history is too short
    public static List<Window> of(LocalDate first, LocalDate asOf, int horizon) {
        Require.that(horizon > 0, () -> "a horizon has at least a day");
        long history = ChronoUnit.DAYS.between(first, asOf);
        List<Window> windows = new ArrayList<>();
        boolean wholeHorizons = history >= 2L * horizon;
        for (int i = 0; i < WINDOWS; i++) {
            long before =
                    wholeHorizons ? horizon + (long) horizon * i / WINDOWS : history * (3 + i) / 9;
            long looked = wholeHorizons ? horizon : before;
            boolean enough = looked >= Math.min(MIN_DAYS, horizon) && history - before >= MIN_DAYS;
            if (enough) {
                windows.add(new Window(asOf.minusDays(before), Math.toIntExact(looked)));
            }
        }
        return windows;
    }
}
