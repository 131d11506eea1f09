package dev.vitalfew.scoring.value;

import dev.vitalfew.scoring.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Spreads what winning an account cost over years (D 2.1), straight-line: a year takes its part,
/// and a day its part of its year. What is left when the account is lost is written off on that
/// day.
public record AmortisationRule(int years) {
    public AmortisationRule {
        Require.that(0 < years && years <= 100, () -> "need 0 < years <= 100, got " + years);
    }

    /// What of a cost falls before a day, as a fraction of it, 0..1.
    ///
    /// @param lostOn the day on which the rest was written off; null while there is hope
    private double before(LocalDate day, LocalDate incurred, @Nullable LocalDate lostOn) {
        if (!incurred.isBefore(day)) {
            return 0;
        }
        if (lostOn != null && lostOn.isBefore(day)) {
            return 1;
        }
        long whole = ChronoUnit.YEARS.between(incurred, day);
        if (whole >= years) {
            return 1;
        }
        LocalDate start = incurred.plusYears(whole);
        double begun =
                (double) ChronoUnit.DAYS.between(start, day)
                        / ChronoUnit.DAYS.between(start, incurred.plusYears(whole + 1));
        return (whole + begun) / years;
    }

    /// The part of a cost that falls into a period.
    ///
    /// @param from the first day; null for everything up to `to`
    /// @param to the first day after
    public BigDecimal part(
            Cost cost, @Nullable LocalDate from, LocalDate to, @Nullable LocalDate lostOn) {
        double earlier = from == null ? 0 : before(from, cost.incurred(), lostOn);
        double part = before(to, cost.incurred(), lostOn) - earlier;
        if (part == 1) {
            return cost.amount();
        }
        return cost.amount().multiply(BigDecimal.valueOf(part), MathContext.DECIMAL64);
    }

    /// What was spent at once.
    public record Cost(LocalDate incurred, BigDecimal amount) {}
}
