package dev.vitalfew.scoring.engagement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Customers are seen face to face, the more important the more often (D 5.2).
///
/// @param everyDays how long an account of a tier may go unseen, by the tier's name; others have no
///   rhythm
/// @param channelDays how long ago a channel may have been used and still count as used
public record CadenceRule(Map<String, Integer> everyDays, int channelDays) {
    public CadenceRule {
        everyDays = Map.copyOf(everyDays);
        everyDays.forEach(
                (tier, days) -> {
                    if (days < 1) {
                        throw new IllegalArgumentException(
                                "need at least 1 day for %s, got %d".formatted(tier, days));
                    }
                });
    }

    /// When somebody should see the account.
    ///
    /// @param dueOn the last day in time
    /// @param daysOverdue since then; 0 or less while there is time
    public record Due(LocalDate dueOn, long daysOverdue) {
        public boolean isOverdue() {
            return daysOverdue > 0;
        }
    }

    /// Null for a tier without a rhythm.
    ///
    /// @param lastSeen the day of the last visit; null: nobody was there yet, and the time runs
    ///   from `knownSince`
    public @Nullable Due due(
            String tier, @Nullable LocalDate lastSeen, LocalDate knownSince, LocalDate asOf) {
        Integer days = everyDays.get(tier);
        if (days == null) {
            return null;
        }
        LocalDate dueOn = (lastSeen == null ? knownSince : lastSeen).plusDays(days);
        return new Due(dueOn, ChronoUnit.DAYS.between(dueOn, asOf));
    }
}
