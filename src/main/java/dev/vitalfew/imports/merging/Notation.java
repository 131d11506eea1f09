package dev.vitalfew.imports.merging;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How the caller writes numbers and dates.
///
/// @param decimal what stands before the decimals
/// @param grouping what may stand between thousands, or null where nothing may: only a caller who
///   names the decimal sign has said what the other one means
/// @param dateFormat null for `YYYY-MM-DD`
public record Notation(
        char decimal, @Nullable Character grouping, @Nullable DateTimeFormatter dateFormat) {
    /// Where the caller says nothing, and in JSON numbers always.
    public static final Notation PLAIN = new Notation('.', null, null);

    private static final LocalDate PROBE = LocalDate.of(2024, 12, 31);

    /// Reads dates of a pattern and takes no day that does not exist.
    ///
    /// @param pattern letters of [DateTimeFormatter]; `Y` and `D` are taken for year and day of
    ///   month, since nobody who writes `DD.MM.YYYY` means the day of a week-based year
    /// @throws IllegalArgumentException where it cannot tell a whole date
    public static DateTimeFormatter strictDates(String pattern) {
        StringBuilder letters = new StringBuilder();
        boolean literal = false;
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            literal ^= letter == '\'';
            letters.append(literal ? letter : ofDate(letter));
        }
        DateTimeFormatter formatter =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(letters.toString())
                        .toFormatter(Locale.ENGLISH)
                        .withChronology(IsoChronology.INSTANCE)
                        .withResolverStyle(ResolverStyle.STRICT);
        String written = formatter.format(PROBE.atStartOfDay());
        if (!LocalDate.parse(written, formatter).equals(PROBE)) {
            throw new IllegalArgumentException("tells no whole date");
        }
        return formatter;
    }

    /// In strict resolution a year `y` would need an era.
    private static char ofDate(char letter) {
        return switch (letter) {
            case 'y', 'Y' -> 'u';
            case 'D' -> 'd';
            default -> letter;
        };
    }
}
