package dev.vitalfew.scoring.value;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Cumulative net value, the most valuable account first (D 2.3): it rises to a peak, and what lies
/// behind it gives some of that back.
///
/// @param total net value of all
/// @param peak the most that it reaches
/// @param peakRank how many accounts that takes; 0 where no account brings anything
/// @param peakShare peak by total; null where the total is nothing, or less
/// @param accountsGivingBack how many are worth less than nothing
public record WhaleCurve(
        BigDecimal total,
        BigDecimal peak,
        int peakRank,
        @Nullable Double peakShare,
        int accountsGivingBack) {

    /// Of the values of all accounts.
    ///
    /// @param netValues descending
    public static WhaleCurve of(List<BigDecimal> netValues) {
        BigDecimal peak = BigDecimal.ZERO;
        BigDecimal lost = BigDecimal.ZERO;
        int peakRank = 0;
        int givingBack = 0;
        for (BigDecimal net : netValues) {
            if (net.signum() > 0) {
                peak = peak.add(net);
                peakRank++;
            } else if (net.signum() < 0) {
                lost = lost.add(net);
                givingBack++;
            }
        }
        BigDecimal total = peak.add(lost);
        return new WhaleCurve(total, peak, peakRank, ValueRule.ratio(peak, total), givingBack);
    }
}
