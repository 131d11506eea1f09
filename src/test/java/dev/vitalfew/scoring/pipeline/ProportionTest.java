package dev.vitalfew.scoring.pipeline;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {
    /// Newcombe 1998, table I: Wilson's method without continuity correction.
    @ParameterizedTest
    @CsvSource({
        "81, 263, .2553, .3662",
        "15, 148, .0624, .1605",
        "0, 20, .0000, .1611",
        "1, 29, .0061, .1718"
    })
    void agreesWithThePublishedIntervals(long successes, long trials, double low, double high) {
        Proportion judged = Proportion.of(successes, trials);

        assertEquals(low, requireNonNull(judged.low()), 5e-5);
        assertEquals(high, requireNonNull(judged.high()), 5e-5);
    }

    @Test
    void knowsNothingOfNone() {
        assertNull(Proportion.NONE.share());
        assertNull(Proportion.NONE.low());
        assertNull(Proportion.NONE.high());
    }

    @Test
    void containsItsShareAndMirrorsItself() {
        for (int trials = 1; trials <= 60; trials++) {
            for (int successes = 0; successes <= trials; successes++) {
                Proportion one = Proportion.of(successes, trials);
                Proportion other = Proportion.of(trials - successes, trials);
                double share = requireNonNull(one.share());
                double low = requireNonNull(one.low());
                double high = requireNonNull(one.high());

                assertTrue(0 <= low && low <= share && share <= high && high <= 1);
                assertEquals(low, 1 - requireNonNull(other.high()), 1e-12);
            }
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(2, 1));
        assertThrows(IllegalArgumentException.class, () -> Proportion.of(-1, 1));
    }
}
