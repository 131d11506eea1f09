package dev.vitalfew.scoring.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackTestTest {
    @Test
    void countsTiesHalf() {
        List<Forecast> forecasts =
                List.of(ranked(3, true), ranked(2, true), ranked(2, false), ranked(1, false));

        // Of four pairs three are in order, and one is a tie.
        assertEquals(3.5 / 4, BackTest.measure(forecasts).auc());
    }

    @Test
    void isAHalfWhereNothingIsTold() {
        assertEquals(.5, BackTest.measure(List.of(ranked(1, true), ranked(1, false))).auc());
    }

    /// By definition, over all pairs.
    @Test
    void countsPairs() {
        Random random = new Random(3);
        List<Forecast> forecasts = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            forecasts.add(ranked(random.nextInt(20), random.nextInt(3) == 0));
        }
        double won = 0;
        int pairs = 0;
        for (Forecast one : forecasts) {
            for (Forecast other : forecasts) {
                if (one.active() && !other.active()) {
                    pairs++;
                    won += (Math.signum(one.rank() - other.rank()) + 1) / 2;
                }
            }
        }

        Double auc = BackTest.measure(forecasts).auc();

        assertNotNull(auc);
        assertEquals(won / pairs, auc, 1e-12);
    }

    @Test
    void averagesTheTieAtTheBorderOfTheTopDecile() {
        List<Forecast> forecasts = new ArrayList<>();
        forecasts.add(ranked(9, true));
        forecasts.add(ranked(5, true));
        forecasts.add(ranked(5, false));
        forecasts.addAll(Collections.nCopies(9, ranked(1, false)));

        // The first two of twelve: one buyer, and half of a tie of one buyer in two.
        assertEquals(1.5 / 2 / (2.0 / 12), BackTest.measure(forecasts).topDecileLift());
    }

    @Test
    void squaresErrorsOfProbabilities() {
        List<Forecast> forecasts = List.of(new Forecast(1, .9, true), new Forecast(0, .2, false));

        Quality quality = BackTest.measure(forecasts);

        assertNotNull(quality.brier());
        assertEquals((.01 + .04) / 2, quality.brier(), 1e-12);
        assertEquals(
                List.of(new Quality.Decile(1, .2, 0), new Quality.Decile(1, .9, 1)),
                quality.calibration());
    }

    @Test
    void hasNoProbabilityOfRanks() {
        Quality quality = BackTest.measure(List.of(ranked(1, true), ranked(0, false)));

        assertNull(quality.brier());
        assertEquals(List.of(), quality.calibration());
    }

    @Test
    void saysWhyThereIsNoAuc() {
        assertEquals("no account had bought by the cutoff", BackTest.measure(List.of()).reason());
        assertEquals(
                "no account bought within the horizon",
                BackTest.measure(List.of(ranked(1, false))).reason());
        assertEquals(
                "every account bought within the horizon",
                BackTest.measure(List.of(ranked(1, true))).reason());
    }

    @Test
    void refusesWhatIsNoForecast() {
        assertThrows(IllegalArgumentException.class, () -> new Forecast(Double.NaN, null, true));
        assertThrows(IllegalArgumentException.class, () -> new Forecast(1, 1.1, true));
    }

    private static Forecast ranked(double rank, boolean active) {
        return new Forecast(rank, null, active);
    }
}
