package dev.vitalfew.scoring.learned;

/// What the ranking looks at. Counts and times enter by their logarithm: the second repeat says
/// more than the twentieth.
public enum Feature {
    /// Days since the last purchase day.
    SILENCE,
    /// Purchase days after the first.
    REPEATS,
    /// Days since the first purchase day.
    AGE,
    /// Silence in the account's own rhythm: the mean time between its purchase days; 0 without a
    /// repeat.
    SILENCE_IN_RHYTHM,
    /// Purchase days within the last 90 days.
    RECENT_DAYS,
    /// Purchase days within the 90 days before those.
    EARLIER_DAYS,
    /// How long the look ahead is, in days.
    HORIZON;

    double of(Activity one, int horizon) {
        return switch (this) {
            case SILENCE -> Math.log1p(one.silence());
            case REPEATS -> Math.log1p(one.repeats());
            case AGE -> Math.log1p(one.active() + one.silence());
            case SILENCE_IN_RHYTHM -> Math.log1p(silenceInRhythm(one));
            case RECENT_DAYS -> Math.log1p(one.recentDays());
            case EARLIER_DAYS -> Math.log1p(one.earlierDays());
            case HORIZON -> Math.log(horizon);
        };
    }

    private static double silenceInRhythm(Activity one) {
        return one.active() == 0 ? 0 : (double) one.silence() * one.repeats() / one.active();
    }
}
