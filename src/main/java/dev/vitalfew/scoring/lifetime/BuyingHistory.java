package dev.vitalfew.scoring.lifetime;

import dev.vitalfew.scoring.Require;
import java.util.Comparator;

/// What the models need to know of one account. Times are in one unit, days or weeks, whichever the
/// models were fitted in.
///
/// @param frequency purchase days after the first (x)
/// @param recency from the first to the last purchase day (tₓ), 0 without a repeat
/// @param age from the first purchase day to the day of the look (T)
public record BuyingHistory(int frequency, double recency, double age)
        implements Comparable<BuyingHistory> {
    private static final Comparator<BuyingHistory> ORDER =
            Comparator.comparingInt(BuyingHistory::frequency)
                    .thenComparingDouble(BuyingHistory::recency)
                    .thenComparingDouble(BuyingHistory::age);

    public BuyingHistory {
        Require.that(
                0 <= recency && recency <= age && age < Double.POSITIVE_INFINITY,
                () -> "need 0 <= recency <= age");
        boolean repeated = frequency > 0 && recency > 0;
        boolean once = frequency == 0 && recency == 0;
        Require.that(repeated || once, () -> "a repeat lies after the first purchase");
    }

    /// The same account, had it been looked at later, with no purchase in between.
    BuyingHistory silentFor(double longer) {
        return new BuyingHistory(frequency, recency, age + longer);
    }

    @Override
    public int compareTo(BuyingHistory other) {
        return ORDER.compare(this, other);
    }
}
