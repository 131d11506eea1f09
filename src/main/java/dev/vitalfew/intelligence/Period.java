package dev.vitalfew.intelligence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which facts an answer sees: dated from `from` on, before `to`, and not after `asOf`.
public record Period(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf) {
    /// Everything known at the end of `asOf`.
    public static Period until(LocalDate asOf) {
        return new Period(null, null, asOf);
    }

    /// The last day that is seen.
    public LocalDate last() {
        return to == null || to.isAfter(asOf) ? asOf : to.minusDays(1);
    }

    /// As a condition on the lines `p`.
    public Sql condition() {
        Sql until = Sql.of("p.ordered_on <= ?", Sql.day(last()));
        return from == null ? until : until.then("and p.ordered_on >= ?", Sql.day(from));
    }
}
