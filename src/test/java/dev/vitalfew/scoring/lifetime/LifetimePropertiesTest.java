package dev.vitalfew.scoring.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LifetimePropertiesTest {
    private static final int CASES = 5_000;
    private final Random random = new Random(20261125);

    @Test
    void aLaterLastPurchaseIsNeverRiskier() {
        for (int i = 0; i < CASES; i++) {
            int frequency = 1 + random.nextInt(300);
            double age = 1 + random.nextDouble() * 500;
            double recency = age * (.001 + .998 * random.nextDouble());
            double later = recency + (age - recency) * random.nextDouble();
            for (LifetimeModel model : models()) {
                double before = model.probabilityAlive(new BuyingHistory(frequency, recency, age));
                double after = model.probabilityAlive(new BuyingHistory(frequency, later, age));
                assertTrue(after >= before - 1e-9, () -> model + " " + frequency);
            }
        }
    }

    @Test
    void everyAnswerIsWithinItsRange() {
        for (int i = 0; i < CASES; i++) {
            int frequency = random.nextInt(300);
            double age = random.nextDouble() * 500;
            double recency = frequency == 0 ? 0 : Math.max(1e-3, age * random.nextDouble());
            BuyingHistory history = new BuyingHistory(frequency, recency, Math.max(age, recency));
            double horizon = random.nextDouble() * 400;
            for (LifetimeModel model : models()) {
                assertWithin(0, 1, model.probabilityAlive(history));
                assertWithin(0, 1, model.probabilityBuying(history, horizon));
                assertWithin(0, 1e9, model.expectedPurchases(history, horizon));
                assertTrue(Double.isFinite(model.logLikelihood(history)), history::toString);
            }
        }
    }

    private static void assertWithin(double min, double max, double value) {
        assertTrue(min <= value && value <= max, () -> "not within: " + value);
    }

    /// The expectation of Pareto/NBD, summed over short horizons in which at most one purchase
    /// counts, comes near to the chance of any.
    @Test
    void aShortHorizonHoldsAtMostOnePurchase() {
        BuyingHistory history = new BuyingHistory(3, 20, 30);
        for (LifetimeModel model : models()) {
            double expected = model.expectedPurchases(history, 1e-4);
            assertEquals(expected, model.probabilityBuying(history, 1e-4), expected * 1e-2);
        }
    }

    private List<LifetimeModel> models() {
        return List.of(
                new ParetoNbd(any(), any() * 10, any(), any() * 10),
                new BgNbd(any(), any() * 10, any(), any()),
                new MbgNbd(any(), any() * 10, any(), any()),
                new MbgNbd(.5, 6, 1, 1.6), // where the formula of the expectation has a gap
                new ParetoNbd(.5, 10, 1, 11));
    }

    private double any() {
        return .05 + 3 * random.nextDouble();
    }

    @Test
    void spendIsDrawnTowardsThatOfAll() {
        GammaGamma money = new GammaGamma(6.25, 3.74, 15.44);
        double all = 6.25 * 15.44 / 2.74;

        assertEquals(all, spend(money, null), 1e-9);
        double one = spend(money, new Spending(1, 200));
        double many = spend(money, new Spending(50, 200));
        assertTrue(all < one && one < many && many < 200, one + " " + many);
    }

    private static double spend(GammaGamma money, @Nullable Spending spending) {
        return Objects.requireNonNull(money.expectedSpend(spending));
    }
}
