package dev.vitalfew.scoring.pipeline;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A deal is on track while half of the won deals took as long at its stage, and stale when it
/// stands there longer than nearly all of them (D 4.2: P50 and P80).
///
/// @param slow percentile, a fraction above 0 and below `stale`
/// @param stale percentile, a fraction below 1
public record AgeingRule(BigDecimal slow, BigDecimal stale) {
    public AgeingRule {
        if (slow.signum() <= 0
                || slow.compareTo(stale) >= 0
                || stale.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException(
                    "need 0 < slow < stale < 1, got %s and %s".formatted(slow, stale));
        }
    }

    /// Days that won deals stood at one stage, by nearest rank.
    ///
    /// @param won how many there are; at least 1
    public record Pace(long won, long slowAfter, long staleAfter) {}

    /// How a deal does that stands at a stage.
    ///
    /// @param days at its stage, whole ones
    /// @param pace null where no deal that was won has stood there
    /// @return null where there is nothing to compare with
    public @Nullable Ageing judge(long days, @Nullable Pace pace) {
        if (pace == null) {
            return null;
        }
        if (days <= pace.slowAfter()) {
            return Ageing.ON_TRACK;
        }
        return days <= pace.staleAfter() ? Ageing.SLOW : Ageing.STALE;
    }
}
