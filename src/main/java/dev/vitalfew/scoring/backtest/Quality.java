package dev.vitalfew.scoring.backtest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well forecasts fared.
///
/// @param auc area under the ROC curve, 0..1: how often an account that bought was ranked above one
///   that did not, ties counting half; null unless there are both
/// @param brier mean squared error of the probabilities, 0..1; null of ranks, and of nobody
/// @param topDecileLift share of buyers among the first tenth (rounded up, ties averaged) over that
///   among all; null without a buyer
/// @param calibration by tenths of the probability, the lowest first; empty of ranks
/// @param reason why `auc` is null
public record Quality(
        @Nullable Double auc,
        @Nullable Double brier,
        @Nullable Double topDecileLift,
        List<Decile> calibration,
        @Nullable String reason) {
    public Quality {
        calibration = List.copyOf(calibration);
    }

    /// A tenth of the accounts.
    ///
    /// @param accounts in it
    /// @param expected mean probability, 0..1
    /// @param observed share that bought, 0..1
    public record Decile(int accounts, double expected, double observed) {}
}
