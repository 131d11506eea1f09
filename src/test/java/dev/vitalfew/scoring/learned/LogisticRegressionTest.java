package dev.vitalfew.scoring.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
    @Test
    void findsTheWeightsThatMadeTheOutcomes() {
        Random random = new Random(20261125);
        double[][] rows = new double[50_000][];
        boolean[] outcomes = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new double[] {random.nextGaussian(), random.nextGaussian() * 5 + 3};
            double logOdds = -1 + 0.8 * rows[i][0] - 0.3 * rows[i][1];
            outcomes[i] = random.nextDouble() < LogisticRegression.probability(logOdds);
        }

        var weights = new LogisticRegression(1e-6).fit(rows, outcomes);

        assertEquals(-1, weights.logOdds(new double[] {0, 0}), .1);
        assertEquals(.8, weights.logOdds(new double[] {1, 0}) + 1, .1);
        assertEquals(-.3, (weights.logOdds(new double[] {0, 10}) + 1) / 10, .02);
    }

    /// Without the penalty, weights would grow without an end.
    @Test
    void standsDataThatOneBorderDivides() {
        double[][] rows = {{1}, {2}, {3}, {4}};
        boolean[] outcomes = {false, false, true, true};

        var weights = new LogisticRegression(1).fit(rows, outcomes);

        assertTrue(weights.logOdds(rows[0]) < 0 && weights.logOdds(rows[3]) > 0);
        assertTrue(Arrays.stream(weights.weights()).allMatch(Double::isFinite));
    }

    @Test
    void givesNoWeightToWhatNeverDiffers() {
        double[][] rows = {{1, 7}, {2, 7}, {3, 7}, {4, 7}};

        var weights = new LogisticRegression(1).fit(rows, new boolean[] {false, true, false, true});

        assertEquals(0, weights.weights()[1]);
    }
}
