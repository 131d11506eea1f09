package dev.vitalfew.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/// Reads dates and instants as the contract writes them: with a year of four digits. The database
/// does not know all the others that Java does.
final class Dates {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.{6,40}");

    private Dates() {}

    static LocalDate date(String text) {
        if (!DATE.matcher(text).matches()) {
            throw new DateTimeException("not the usual form");
        }
        return LocalDate.parse(text);
    }

    /// To the millisecond, as the clock and the database have it.
    static Instant instant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            throw new DateTimeException("not the usual form");
        }
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
}
