package dev.vitalfew.scoring.learned;

import dev.vitalfew.scoring.Require;

/// What is known of an account as of a cutoff. All times are in days.
///
/// @param repeats purchase days after the first
/// @param active from the first to the last purchase day
/// @param silence from the last purchase day to the cutoff
/// @param recentDays purchase days within the last 90 days
/// @param earlierDays purchase days within the 90 days before those
public record Activity(int repeats, int active, int silence, int recentDays, int earlierDays) {
    public Activity {
        Require.that(
                repeats >= 0 && active >= 0 && silence >= 0, () -> "nothing lies after the cutoff");
        Require.that(recentDays >= 0 && earlierDays >= 0, () -> "days are counted");
    }
}
