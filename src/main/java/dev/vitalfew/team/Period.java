package dev.vitalfew.team;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.SensibleDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Days in a row.
///
/// @param from the first
/// @param to the first that does not belong to it; null: until further notice
public record Period(LocalDate from, @Nullable LocalDate to) {
    /// Refuses a period without a day in it (one that ends before it starts is such a period too),
    /// and one of years that nobody means.
    public void requireSensible() {
        requireYear("from", from);
        if (to == null) {
            return;
        }
        requireYear("to", to);
        if (!from.isBefore(to)) {
            throw VALIDATION_FAILED
                    .because("to: is the first day after the period, so it is after from")
                    .at("to");
        }
    }

    private static void requireYear(String member, LocalDate date) {
        if (!SensibleDate.Check.holds(date)) {
            throw VALIDATION_FAILED
                    .because("%s: is a date of the years 1900 to 2200", member)
                    .at(member);
        }
    }
}
