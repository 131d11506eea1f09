package dev.vitalfew.engagement.contracts;

import java.math.BigDecimal;
import java.util.List;

/// How we gave way, round by round (D 7.4).
public enum ConcessionPattern {
    /// In no round.
    NONE,
    /// In one round alone.
    SINGLE,
    /// By the same in every round.
    EQUAL,
    /// By less and less, which tells the customer that there is no more to gain.
    SHRINKING,
    /// By more and more, which teaches the customer to go on asking.
    GROWING,
    /// By three quarters or more of the whole in the first round.
    FRONT_LOADED,
    /// In no order.
    MIXED;

    private static final BigDecimal MOST = new BigDecimal("0.75");

    /// Rounds without a concession do not count: who holds out four times and then gives way did so
    /// once.
    ///
    /// @param rounds none negative
    static ConcessionPattern of(List<BigDecimal> rounds) {
        List<BigDecimal> steps = rounds.stream().filter(step -> step.signum() > 0).toList();
        if (steps.size() < 2) {
            return steps.isEmpty() ? NONE : SINGLE;
        }
        BigDecimal whole = steps.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (steps.getFirst().compareTo(whole.multiply(MOST)) >= 0) {
            return FRONT_LOADED;
        }
        boolean equal = true;
        boolean shrinking = true;
        boolean growing = true;
        for (int i = 1; i < steps.size(); i++) {
            int change = steps.get(i).compareTo(steps.get(i - 1));
            equal &= change == 0;
            shrinking &= change < 0;
            growing &= change > 0;
        }
        if (equal) {
            return EQUAL;
        }
        if (shrinking) {
            return SHRINKING;
        }
        return growing ? GROWING : MIXED;
    }
}
