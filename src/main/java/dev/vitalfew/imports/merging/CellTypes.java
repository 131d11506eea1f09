package dev.vitalfew.imports.merging;

import dev.vitalfew.api.Message;
import dev.vitalfew.api.Text;
import dev.vitalfew.imports.merging.CellType.Flaw;
import dev.vitalfew.imports.merging.ParsedDecimal.Limits;
import dev.vitalfew.imports.reading.RowCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The types of cells that imports know.
final class CellTypes {
    /// `numeric(19, 4)`.
    static final CellType AMOUNT = decimal(new Limits(15, 4), false);

    /// `numeric(20, 10)`, above zero.
    static final CellType RATE = decimal(new Limits(10, 10), true);

    static final CellType DATE = new DateType();
    static final CellType INSTANT = new InstantType();

    /// `numeric(10, 4)`, above zero.
    static final CellType WEIGHT = decimal(new Limits(6, 4), true);

    private static final Set<String> COUNTRY_CODES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCY_CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());
    private static final Pattern EMAIL_SHAPE = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");

    static final CellType CURRENCY =
            code(
                    CURRENCY_CODES::contains,
                    new Flaw(RowCode.ROW_CURRENCY, "is no currency code of ISO 4217, such as EUR"));
    static final CellType COUNTRY =
            code(
                    COUNTRY_CODES::contains,
                    new Flaw(
                            RowCode.ROW_VALUE,
                            "is no country code of ISO 3166-1 alpha-2, such as DE"));
    static final CellType EMAIL = email();

    private CellTypes() {}

    static boolean isCurrency(String code) {
        return CURRENCY_CODES.contains(code);
    }

    /// Text of at most `max` code points, kept in Unicode normalisation form C so that twins are
    /// one key.
    static CellType text(int max) {
        Flaw tooLong = new Flaw(RowCode.ROW_TOO_LONG, "has more than %d characters".formatted(max));
        return new TextType(
                cell -> {
                    boolean fits = cell.length() <= max || Text.length(cell) <= max;
                    return fits ? null : tooLong;
                });
    }

    private static CellType email() {
        Flaw wrong = new Flaw(RowCode.ROW_VALUE, "is no e-mail address");
        return new TextType(cell -> EMAIL_SHAPE.matcher(cell).matches() ? null : wrong);
    }

    private static CellType code(Predicate<String> known, Flaw wrong) {
        return new WordType(word -> known.test(word) ? word : null, wrong);
    }

    static CellType oneOf(String... words) {
        List<String> known = List.of(words);
        Flaw wrong = new Flaw(RowCode.ROW_VALUE, "is none of " + String.join(", ", known));
        return new WordType(word -> known.contains(word) ? word : null, wrong);
    }

    /// Several words split by `|`, in a fixed order and each once.
    static CellType someOf(String... words) {
        List<String> known = List.of(words);
        Flaw wrong =
                new Flaw(
                        RowCode.ROW_VALUE,
                        "has something else than %s, split by |"
                                .formatted(String.join(", ", known)));
        return new WordType(
                cell -> {
                    Set<String> chosen = new TreeSet<>();
                    for (String word : cell.split("\\|", -1)) {
                        if (!word.isBlank()) {
                            chosen.add(word.strip());
                        }
                    }
                    return known.containsAll(chosen) ? String.join("|", chosen) : null;
                },
                wrong);
    }

    static CellType integer(int min) {
        return integer(min, Integer.MAX_VALUE);
    }

    static CellType integer(int min, int max) {
        Limits limits = new Limits(10, 0);
        Flaw wrong =
                new Flaw(
                        RowCode.ROW_NUMBER_FORMAT,
                        "is no whole number from %d to %d".formatted(min, max));
        return new NumberType(
                "integer",
                (cell, notation, sink) -> {
                    ParsedDecimal number = ParsedDecimal.parse(cell, notation, limits);
                    long value =
                            number == null
                                    ? Long.MIN_VALUE
                                    : number.negative() ? -number.whole() : number.whole();
                    if (value < min || value > max) {
                        return wrong;
                    }
                    sink.integer((int) value);
                    return null;
                });
    }

    private static CellType decimal(Limits limits, boolean positive) {
        Flaw wrong =
                new Flaw(
                        RowCode.ROW_NUMBER_FORMAT,
                        "is no number of at most %d digits and %d decimals"
                                .formatted(limits.maxWhole(), limits.maxDecimals()));
        Flaw notPositive = new Flaw(RowCode.ROW_VALUE, "is not above zero");
        String sqlType =
                "numeric(%d, %d)"
                        .formatted(limits.maxWhole() + limits.maxDecimals(), limits.maxDecimals());
        return new NumberType(
                sqlType,
                (cell, notation, sink) -> {
                    ParsedDecimal number = ParsedDecimal.parse(cell, notation, limits);
                    if (number == null) {
                        return wrong;
                    }
                    if (positive
                            && (number.negative()
                                    || (number.whole() == 0 && number.fraction() == 0))) {
                        return notPositive;
                    }
                    sink.decimal(number);
                    return null;
                });
    }

    private interface Writer {
        @Nullable Flaw write(String cell, Notation notation, CellSink sink);
    }

    private record NumberType(String sqlType, Writer writer) implements CellType {
        @Override
        public @Nullable Flaw write(String cell, Notation notation, CellSink sink) {
            return writer.write(cell, notation, sink);
        }
    }

    private interface Check {
        @Nullable Flaw of(String cell);
    }

    private record TextType(Check check) implements CellType {
        @Override
        public String sqlType() {
            return "text collate \"C\"";
        }

        @Override
        public @Nullable Flaw write(String cell, Notation notation, CellSink sink) {
            Message flaw = Text.flaw(cell);
            if (flaw != null) {
                return new Flaw(RowCode.ROW_UNPARSABLE, "is unreadable: " + flaw);
            }
            String normalised = Text.normalised(cell);
            Flaw wrong = check.of(normalised);
            if (wrong == null) {
                sink.text(normalised);
            }
            return wrong;
        }
    }

    private interface Canonical {
        @Nullable String of(String upperCase);
    }

    private record WordType(Canonical canonical, Flaw wrong) implements CellType {
        @Override
        public String sqlType() {
            return "text collate \"C\"";
        }

        @Override
        public @Nullable Flaw write(String cell, Notation notation, CellSink sink) {
            String value = canonical.of(cell.toUpperCase(Locale.ROOT));
            if (value == null) {
                return wrong;
            }
            sink.text(value);
            return null;
        }
    }

    private static final class DateType implements CellType {
        private static final Flaw NOT_ISO =
                new Flaw(
                        RowCode.ROW_DATE_FORMAT,
                        "is no date as YYYY-MM-DD; name another form with dateFormat");
        private static final Flaw NOT_NAMED =
                new Flaw(RowCode.ROW_DATE_FORMAT, "is no date in the form of dateFormat");
        private static final int MAX_YEAR = 9999;

        @Override
        public String sqlType() {
            return "date";
        }

        @Override
        public @Nullable Flaw write(String cell, Notation notation, CellSink sink) {
            LocalDate date;
            try {
                date =
                        notation.dateFormat() == null
                                ? iso(cell)
                                : LocalDate.parse(cell, notation.dateFormat());
            } catch (DateTimeException e) {
                date = null;
            }
            if (date == null || date.getYear() < 1 || date.getYear() > MAX_YEAR) {
                return notation.dateFormat() == null ? NOT_ISO : NOT_NAMED;
            }
            sink.date(date.toEpochDay());
            return null;
        }

        private static @Nullable LocalDate iso(String cell) {
            if (cell.length() != 10 || cell.charAt(4) != '-' || cell.charAt(7) != '-') {
                return null;
            }
            int year = digits(cell, 0, 4);
            int month = digits(cell, 5, 7);
            int day = digits(cell, 8, 10);
            return year < 0 || month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
        }

        private static int digits(String cell, int from, int to) {
            int value = 0;
            for (int i = from; i < to; i++) {
                int digit = cell.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return -1;
                }
                value = value * 10 + digit;
            }
            return value;
        }
    }
}
