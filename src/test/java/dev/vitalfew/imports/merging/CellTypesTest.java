package dev.vitalfew.imports.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellTypesTest {
    private static final Notation POINT = new Notation('.', ',', null);
    private static final Notation COMMA = new Notation(',', '.', null);

    /// Shows what a cell type hands on.
    private static final class Shown implements CellSink {
        private @Nullable String value;

        @Override
        public void none() {
            value = "none";
        }

        @Override
        public void text(String text) {
            value = text;
        }

        @Override
        public void integer(int number) {
            value = Integer.toString(number);
        }

        @Override
        public void date(long epochDay) {
            value = LocalDate.ofEpochDay(epochDay).toString();
        }

        @Override
        public void instant(long epochMilli) {
            value = Instant.ofEpochMilli(epochMilli).toString();
        }

        @Override
        public void decimal(ParsedDecimal number) {
            BigDecimal fraction =
                    new BigDecimal(
                            BigInteger.valueOf(number.fraction()), ParsedDecimal.FRACTION_DIGITS);
            BigDecimal whole = BigDecimal.valueOf(number.whole()).add(fraction);
            BigDecimal signed = number.negative() ? whole.negate() : whole;
            value = signed.signum() == 0 ? "0" : signed.stripTrailingZeros().toPlainString();
        }
    }

    private static String outcome(CellType type, String cell, Notation notation) {
        Shown shown = new Shown();
        CellType.Flaw flaw = type.write(cell, notation, shown);
        return flaw == null ? String.valueOf(shown.value) : flaw.code().name();
    }

    @ParameterizedTest
    @CsvSource({
        "1234.5, 1234.5",
        "-3, -3",
        "+3, 3",
        ".5, 0.5",
        "-.0001, -0.0001",
        "000123.4500, 123.45",
        "0, 0",
        "-0.0, 0",
        "999999999999999.9999, 999999999999999.9999"
    })
    void readsAnAmountExactly(String cell, String value) {
        assertEquals(value, outcome(CellTypes.AMOUNT, cell, Notation.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "1e400",
                "1e3",
                "Infinity",
                "1.234,50",
                "1,5",
                "1.23456",
                "1000000000000000",
                "5.",
                "-",
                "+",
                ".",
                "--1",
                "1-",
                "1 000",
                "٣",
                "１",
                "0x10",
                "1_000",
                "$5",
                "1.2.3",
                "12,34.5"
            })
    void rejectsWhatIsNoAmount(String cell) {
        assertEquals("ROW_NUMBER_FORMAT", outcome(CellTypes.AMOUNT, cell, Notation.PLAIN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1.234,50 ; 1234.5",
                "1.234.567 ; 1234567",
                "1234,5 ; 1234.5",
                "-1.234,5 ; -1234.5",
                "123 ; 123",
                "1.23 ; ROW_NUMBER_FORMAT",
                "1234.567 ; ROW_NUMBER_FORMAT",
                ".123,5 ; ROW_NUMBER_FORMAT",
                "1..234 ; ROW_NUMBER_FORMAT",
                "1,234.50 ; ROW_NUMBER_FORMAT"
            })
    void takesGroupsOfThousandsOnlyWhereTheyBelong(String cell, String value) {
        assertEquals(value, outcome(CellTypes.AMOUNT, cell, COMMA));
    }

    @Test
    void takesCommasForGroupsOnceThePointIsNamed() {
        assertEquals("1234.5", outcome(CellTypes.AMOUNT, "1,234.50", POINT));
        assertEquals("ROW_NUMBER_FORMAT", outcome(CellTypes.AMOUNT, "1,234.50", Notation.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "1.0912345678, 1.0912345678",
        "0, ROW_VALUE",
        "-1, ROW_VALUE",
        "1.12345678901, ROW_NUMBER_FORMAT"
    })
    void readsARateAboveZero(String cell, String value) {
        assertEquals(value, outcome(CellTypes.RATE, cell, Notation.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "-1, ROW_NUMBER_FORMAT",
        "1.5, ROW_NUMBER_FORMAT",
        "2147483647, 2147483647",
        "2147483648, ROW_NUMBER_FORMAT"
    })
    void readsAWholeNumberInItsRange(String cell, String value) {
        assertEquals(value, outcome(CellTypes.integer(0), cell, Notation.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2024-02-29",
        "2023-02-29, ROW_DATE_FORMAT",
        "2024-02-31, ROW_DATE_FORMAT",
        "2024-13-01, ROW_DATE_FORMAT",
        "31.02.2024, ROW_DATE_FORMAT",
        "2024-2-9, ROW_DATE_FORMAT",
        "20240229, ROW_DATE_FORMAT",
        "2024-02-29T00:00, ROW_DATE_FORMAT",
        "0000-01-01, ROW_DATE_FORMAT",
        "9999-12-31, 9999-12-31"
    })
    void readsOnlyDaysThatExist(String cell, String value) {
        assertEquals(value, outcome(CellTypes.DATE, cell, Notation.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yyyy, 29.02.2024, 2024-02-29",
        "dd.MM.yyyy, 31.02.2024, ROW_DATE_FORMAT",
        "dd.MM.yyyy, 2024-02-29, ROW_DATE_FORMAT",
        "DD/MM/YYYY, 29/02/2024, 2024-02-29",
        "d MMM yyyy, 3 mar 2024, 2024-03-03",
        "yyyyMMdd, 20240229, 2024-02-29",
        "yyyy-MM-dd HH:mm:ss, 2024-02-29 12:30:00, 2024-02-29"
    })
    void readsDatesInTheNamedForm(String pattern, String cell, String value) {
        Notation notation = new Notation('.', null, Notation.strictDates(pattern));

        assertEquals(value, outcome(CellTypes.DATE, cell, notation));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd.mm.yyyy", "MM.yyyy", "nonsense", "", "'yyyy-MM-dd'"})
    void refusesAPatternThatTellsNoDate(String pattern) {
        assertThrows(RuntimeException.class, () -> Notation.strictDates(pattern));
    }

    @ParameterizedTest
    @CsvSource({
        "eur, EUR",
        "USD, USD",
        "EURO, ROW_CURRENCY",
        "XYZ, ROW_CURRENCY",
        "€, ROW_CURRENCY"
    })
    void knowsCurrencies(String cell, String value) {
        assertEquals(value, outcome(CellTypes.CURRENCY, cell, Notation.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({"de, DE", "UK, ROW_VALUE", "DEU, ROW_VALUE"})
    void knowsCountries(String cell, String value) {
        assertEquals(value, outcome(CellTypes.COUNTRY, cell, Notation.PLAIN));
    }

    @Test
    void splitsSeveralWordsAndOrdersThem() {
        CellType type = CellTypes.someOf("ECONOMIC", "GROUP", "STRATEGIC");

        assertEquals("GROUP|STRATEGIC", outcome(type, "strategic| group||GROUP", Notation.PLAIN));
        assertEquals("ROW_VALUE", outcome(type, "GROUP|VIP", Notation.PLAIN));
    }

    @Test
    void countsTextInCodePointsAndNormalisesIt() {
        CellType type = CellTypes.text(3);

        assertEquals("𠮷𠮷𠮷", outcome(type, "𠮷𠮷𠮷", Notation.PLAIN));
        assertEquals("ROW_TOO_LONG", outcome(type, "abcd", Notation.PLAIN));
        assertEquals("\u00e9", outcome(type, "e\u0301", Notation.PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\u0007", "\ud800", "a\uffff"})
    void rejectsTextThatIsUnreadable(String cell) {
        assertEquals("ROW_UNPARSABLE", outcome(CellTypes.text(200), cell, Notation.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({"a@b, a@b", "a b@c, ROW_VALUE", "a@b@c, ROW_VALUE", "@b, ROW_VALUE"})
    void knowsAnEmailAddressByItsShape(String cell, String value) {
        assertEquals(value, outcome(CellTypes.EMAIL, cell, Notation.PLAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T09:30:00Z, 2026-03-04T09:30:00Z",
        "2026-03-04T09:30:00.1239Z, 2026-03-04T09:30:00.123Z",
        "2026-03-04T09:30:00+08:00, 2026-03-04T01:30:00Z",
        "2026-03-04 09:30, 2026-03-04T09:30:00Z",
        "2026-03-04T09:30:05, 2026-03-04T09:30:05Z",
        "2026-03-04, 2026-03-04T00:00:00Z",
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
        "1899-12-31T23:59:59Z, ROW_VALUE",
        "2200-12-31T23:59:59Z, 2200-12-31T23:59:59Z",
        "2201-01-01, ROW_VALUE",
        "2026-02-30T09:30:00Z, ROW_DATE_FORMAT",
        "2026-03-04T24:30:00Z, ROW_DATE_FORMAT",
        "2026-03-04T, ROW_DATE_FORMAT",
        "20260304, ROW_DATE_FORMAT",
        "yesterday, ROW_DATE_FORMAT"
    })
    void readsMoments(String cell, String value) {
        assertEquals(value, outcome(CellTypes.INSTANT, cell, Notation.PLAIN));
    }

    @Test
    void readsADayAloneInTheCallersForm() {
        Notation german = new Notation('.', null, Notation.strictDates("dd.MM.yyyy"));

        assertEquals("2026-03-04T00:00:00Z", outcome(CellTypes.INSTANT, "04.03.2026", german));
        assertEquals(
                "2026-03-04T09:30:00Z", outcome(CellTypes.INSTANT, "2026-03-04 09:30", german));
    }

    @ParameterizedTest
    @CsvSource({"0, ROW_NUMBER_FORMAT", "1, 1", "5, 5", "6, ROW_NUMBER_FORMAT"})
    void keepsWholeNumbersWithinBounds(String cell, String value) {
        assertEquals(value, outcome(CellTypes.integer(1, 5), cell, Notation.PLAIN));
    }
}
