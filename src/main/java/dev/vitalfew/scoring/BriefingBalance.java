package dev.vitalfew.scoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether news goes both ways, and how quickly it is written down.
///
/// @param balance the fewer by the more, 1 where both are equal; null without any briefing
/// @param managers those with briefings, ties by id
public record BriefingBalance(
        Way inward, Way outward, @Nullable Double balance, List<Delay> managers) {
    public BriefingBalance {
        managers = List.copyOf(managers);
    }

    /// One way.
    ///
    /// @param lastOn null where there was none
    /// @param daysSince from the last to the day asked for
    public record Way(int number, @Nullable LocalDate lastOn, @Nullable Long daysSince) {}

    /// How long one manager takes to write down what happened.
    ///
    /// @param days the percentile of the days from event to record
    public record Delay(String sellerId, int number, long days) {}
}
