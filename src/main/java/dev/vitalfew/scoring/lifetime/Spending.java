package dev.vitalfew.scoring.lifetime;

import dev.vitalfew.scoring.Require;

/// What an account that bought again spends on a purchase day.
///
/// @param days purchase days after the first, at least 1
/// @param mean of their totals, greater than 0, in the one currency of all accounts
public record Spending(int days, double mean) {
    public Spending {
        Require.that(days > 0, () -> "spending is known of who bought again");
        Require.that(
                mean > 0 && mean < Double.POSITIVE_INFINITY, () -> "spending is more than nothing");
    }
}
