package dev.vitalfew.scoring.engagement;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Who shows several times that they want to buy is to be asked for the order (D 5.8).
///
/// @param signals so many of them say enough
/// @param days in which they come: on day `asOf - days + 1` one still counts
public record SignalRule(int signals, int days) {
    public SignalRule {
        if (signals < 1 || days < 1) {
            throw new IllegalArgumentException(
                    "need at least 1 signal in 1 day, got %d in %d".formatted(signals, days));
        }
    }

    /// What a deal asks for.
    public enum ClosingAdvice {
        CLOSE_NOW,
        WAIT
    }

    /// Whether enough signals wait for an answer.
    ///
    /// @param seen the days of signals
    /// @param lastStep the day of the last step to a commitment, which answers the signals up to
    ///   that day; null: there was none
    public ClosingAdvice judge(
            Collection<LocalDate> seen, @Nullable LocalDate lastStep, LocalDate asOf) {
        long unanswered =
                seen.stream()
                        .filter(day -> !day.isAfter(asOf) && day.isAfter(asOf.minusDays(days)))
                        .filter(day -> lastStep == null || day.isAfter(lastStep))
                        .count();
        return unanswered >= signals ? ClosingAdvice.CLOSE_NOW : ClosingAdvice.WAIT;
    }
}
