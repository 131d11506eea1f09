package dev.vitalfew.imports.merging;

import dev.vitalfew.imports.reading.RowCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A moment as RFC 3339 has it, with a blank for the `T` and without seconds too, as other systems
/// write it. Without an offset it counts as UTC; a day alone is its beginning.
final class InstantType implements CellType {
    private static final Flaw NO_MOMENT =
            new Flaw(
                    RowCode.ROW_DATE_FORMAT,
                    "is no moment as 2026-03-04T09:30:00Z, nor a date alone");
    private static final Flaw OUT_OF_RANGE =
            new Flaw(RowCode.ROW_VALUE, "is not of the years 1900 to 2200");
    private static final DateTimeFormatter MOMENT =
            new DateTimeFormatterBuilder()
                    .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                    .optionalStart()
                    .appendOffsetId()
                    .toFormatter(Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final int DAY_LENGTH = "2026-03-04".length();
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Override
    public String sqlType() {
        return "timestamptz";
    }

    @Override
    public @Nullable Flaw write(String cell, Notation notation, CellSink sink) {
        Instant instant;
        try {
            instant = instant(cell, notation);
        } catch (DateTimeException e) {
            return NO_MOMENT;
        }
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return OUT_OF_RANGE;
        }
        sink.instant(instant.toEpochMilli());
        return null;
    }

    private static Instant instant(String cell, Notation notation) {
        if (notation.dateFormat() != null && cell.indexOf(':') < 0) {
            return LocalDate.parse(cell, notation.dateFormat())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }
        if (cell.length() == DAY_LENGTH) {
            return LocalDate.parse(cell).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        String moment =
                cell.length() > DAY_LENGTH && cell.charAt(DAY_LENGTH) == ' '
                        ? cell.substring(0, DAY_LENGTH) + 'T' + cell.substring(DAY_LENGTH + 1)
                        : cell;
        TemporalAccessor read = MOMENT.parseBest(moment, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    }
}
