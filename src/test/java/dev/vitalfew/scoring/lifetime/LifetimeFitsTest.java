package dev.vitalfew.scoring.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LifetimeFitsTest {
    private static final LifetimeFits FITS = new LifetimeFits(50, 1.92, 100_000);

    @Test
    void saysThatTooFewBoughtAgain() {
        List<BuyingHistory> once = Collections.nCopies(1_000_000, new BuyingHistory(0, 0, 50));

        Fit<ParetoNbd> fit = FITS.paretoNbd(once);

        Fit.TooFew<ParetoNbd> few = Fits.tooFew(fit);
        assertEquals(new Fit.Population(1_000_000, 0, 100_000), few.population());
        assertEquals("0 accounts bought again, and at least 50 are needed", few.reason());
        assertInstanceOf(Fit.TooFew.class, FITS.bgNbd(List.of()));
        assertInstanceOf(Fit.TooFew.class, FITS.gammaGamma(List.of()));
    }

    /// Everybody buys at the same rate, and nobody leaves: r and alpha can grow together, and s and
    /// beta mean nothing.
    @Test
    void saysThatParametersCannotBeTold() {
        Random random = new Random(1);
        List<BuyingHistory> steady = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            steady.add(new BuyingHistory(48 + random.nextInt(5), 99.5, 100));
        }

        var fit = assertInstanceOf(Fit.NotIdentified.class, FITS.paretoNbd(steady));

        assertTrue(fit.reason().contains("fits nearly as well"), fit.reason());
    }

    /// The likelihood of the truth is less than the greatest one, but not by more than chance has
    /// it in 99 of 100 portfolios: half of the point of chi-squared with four degrees of freedom.
    @Test
    void findsTheParametersThatMadeAPortfolio() {
        MbgNbd truth = new MbgNbd(.8, 6, .9, 2.5);
        List<BuyingHistory> made = simulated(truth, 4_000);

        Fit.Fitted<MbgNbd> fit = Fits.fitted(FITS.mbgNbd(made));

        double likelihoodOfTruth = BuyingHistories.of(made).logLikelihood(truth);
        assertEquals(
                fit.logLikelihood(), BuyingHistories.of(made).logLikelihood(fit.model()), 1e-6);
        assertTrue(likelihoodOfTruth <= fit.logLikelihood());
        assertTrue(fit.logLikelihood() - likelihoodOfTruth < 13.28 / 2, fit::toString);
    }

    /// As the model says that accounts behave.
    private static List<BuyingHistory> simulated(MbgNbd model, int accounts) {
        Random random = new Random(20261125);
        List<BuyingHistory> made = new ArrayList<>();
        for (int i = 0; i < accounts; i++) {
            double rate = gamma(random, model.r()) / model.alpha();
            double first = gamma(random, model.a());
            double leaves = first / (first + gamma(random, model.b()));
            double age = 30 + random.nextInt(20);
            int repeats = 0;
            double last = 0;
            double now = 0;
            while (random.nextDouble() >= leaves) {
                now -= Math.log(1 - random.nextDouble()) / rate;
                if (now >= age) {
                    break;
                }
                repeats++;
                last = now;
            }
            made.add(new BuyingHistory(repeats, last, age));
        }
        return made;
    }

    /// Marsaglia and Tsang 2000.
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    @Test
    void fitsTheSameInAnyOrder() {
        List<BuyingHistory> histories = new ArrayList<>(Cdnow.histories().values());
        Fit<BgNbd> ordered = FITS.bgNbd(histories);
        Collections.shuffle(histories, new Random(5));

        assertEquals(ordered, FITS.bgNbd(histories));
    }

    @Test
    void fitsAThinnedPortfolioNearly() {
        List<BuyingHistory> histories = simulated(new MbgNbd(.8, 6, .9, 2.5), 8_000);

        Fit.Fitted<MbgNbd> fit = Fits.fitted(new LifetimeFits(50, 1.92, 4_000).mbgNbd(histories));

        assertEquals(4_000, fit.population().fittedTo());
        assertEquals(8_000, fit.population().accounts());
        assertEquals(.8, fit.model().r(), .2);
    }

    @Test
    void refusesAHistoryThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new BuyingHistory(1, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> new BuyingHistory(0, 3, 5));
        assertThrows(IllegalArgumentException.class, () -> new BuyingHistory(2, 6, 5));
        assertThrows(IllegalArgumentException.class, () -> new BuyingHistory(1, 1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Spending(0, 5));
        assertThrows(IllegalArgumentException.class, () -> new Spending(1, 0));
    }
}
