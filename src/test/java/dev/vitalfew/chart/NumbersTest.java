package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.004, <0.01",
        "12.5, 12.5",
        "999.4, 999",
        "999.5, 1.00 k",
        "1000, 1.00 k",
        "49979.905, 50.0 k",
        "999499, 999 k",
        "999500, 1.00 M",
        "1265793.0395, 1.27 M",
        "3000000000, 3.00 bn",
        "4.2e13, 42.0 tn",
        "-1234.5, −1.23 k",
        "123456789012345678, 123\u2009000 tn"
    })
    void shortensToThreeDigits(BigDecimal value, String text) {
        assertEquals(text, Numbers.compact(value));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "20000, 20 k", "2500000, 2.5 M", "0.5, 0.5"})
    void ticksHaveNoNeedlessZeros(BigDecimal value, String text) {
        assertEquals(text, Numbers.tick(value));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 %",
        "0.0004, <0.1 %",
        "0.0005, 0.1 %",
        "0.60057, 60.1 %",
        "0.8, 80.0 %",
        "0.9994, 99.9 %",
        "0.9996, >99.9 %",
        "1, 100 %",
        "1.25, 125.0 %",
        "-0.4, −40.0 %"
    })
    void roundsNeitherToNothingNorToAll(double fraction, String text) {
        assertEquals(text, Numbers.percent(fraction));
    }

    @ParameterizedTest
    @CsvSource({"0.2, 20 %", "0.125, 12.5 %", "1, 100 %", "0.10, 10 %"})
    void repeatsChosenFractionsAsTheyAre(BigDecimal fraction, String text) {
        assertEquals(text, Numbers.percent(fraction));
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "1000, 1\u2009000", "1234567, 1\u2009234\u2009567"})
    void groupsThousands(long value, String text) {
        assertEquals(text, Numbers.count(value));
    }
}
