package dev.vitalfew.scoring.pipeline;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// How well deals went (D 4.6).
///
/// @param winRate of those that were won or lost; dropped ones tell nothing of either
/// @param meanWon mean amount of the won deals that have one, in the currency of the answer; null
///   without any
/// @param velocity what the open deals bring per day: open · win rate · mean won / mean days of the
///   won; null where one of them is unknown, or deals are won on the day they are opened
public record Performance(
        Proportion winRate, @Nullable BigDecimal meanWon, @Nullable BigDecimal velocity) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /// What was counted.
    ///
    /// @param wonAmount of the `wonValued` won deals that have an amount with a rate
    /// @param wonDays mean days from the opening to the closing; null where none was won
    public record Facts(
            long open,
            long won,
            long lost,
            BigDecimal wonAmount,
            long wonValued,
            @Nullable Double wonDays) {}

    public static Performance of(Facts facts) {
        Proportion winRate = Proportion.of(facts.won(), facts.won() + facts.lost());
        BigDecimal meanWon =
                facts.wonValued() == 0
                        ? null
                        : facts.wonAmount().divide(BigDecimal.valueOf(facts.wonValued()), DIGITS);
        return new Performance(winRate, meanWon, velocity(facts, winRate.share(), meanWon));
    }

    private static @Nullable BigDecimal velocity(
            Facts facts, @Nullable Double winRate, @Nullable BigDecimal meanWon) {
        Double days = facts.wonDays();
        if (winRate == null || meanWon == null || days == null || days == 0) {
            return null;
        }
        return meanWon.multiply(BigDecimal.valueOf(facts.open()))
                .multiply(BigDecimal.valueOf(winRate))
                .divide(BigDecimal.valueOf(days), DIGITS);
    }
}
