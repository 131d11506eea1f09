package dev.vitalfew.scoring.lifetime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.PublicData;
import dev.vitalfew.scoring.backtest.BackTest;
import dev.vitalfew.scoring.backtest.Forecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// The reference data of the literature, and the figures that it gives for them (D 6.3).
class PublishedLifetimesTest {
    private static final LifetimeFits FITS = new LifetimeFits(50, 1.92, 100_000);
    private static final ParetoNbd PARETO_NBD = new ParetoNbd(.5533, 10.578, .6062, 11.668);
    private static final BgNbd BG_NBD = new BgNbd(.2426, 4.4136, .7929, 2.4259);
    private static final BuyingHistory BUSY = new BuyingHistory(254, 97.14, 97.29);

    @Test
    void bgNbdIsFittedAsPublished() {
        var fit = Fits.fitted(FITS.bgNbd(Cdnow.histories().values()));

        assertEquals(.2426, fit.model().r(), .001);
        assertEquals(4.4136, fit.model().alpha(), .01);
        assertEquals(.7929, fit.model().a(), .005);
        assertEquals(2.4259, fit.model().b(), .02);
        assertEquals(-9582.43, fit.logLikelihood(), .01);
        assertEquals(new Fit.Population(2_357, 946, 2_357), fit.population());
    }

    @Test
    void paretoNbdIsFittedAsPublished() {
        var fit = Fits.fitted(FITS.paretoNbd(Cdnow.histories().values()));

        assertEquals(.5533, fit.model().r(), .002);
        assertEquals(10.578, fit.model().alpha(), .05);
        assertEquals(.6062, fit.model().s(), .005);
        assertEquals(11.668, fit.model().beta(), .15);
        assertEquals(-9594.98, fit.logLikelihood(), .02);
    }

    @Test
    void mbgNbdIsFittedAsPublished() {
        var fit = Fits.fitted(FITS.mbgNbd(Cdnow.histories().values()));

        assertEquals(.5248, fit.model().r(), .002);
        assertEquals(6.183, fit.model().alpha(), .02);
        assertEquals(.8914, fit.model().a(), .01);
        assertEquals(1.614, fit.model().b(), .02);
        assertEquals(-9582.14, fit.logLikelihood(), .02);
    }

    @Test
    void gammaGammaIsFittedAsPublished() {
        List<Spending> spendings =
                PublicData.records("cdnow_sample/cdnow_customers_summary_with_transactions.csv")
                        .stream()
                        .filter(row -> Integer.parseInt(row.getField("x")) > 0)
                        .map(
                                row ->
                                        new Spending(
                                                Integer.parseInt(row.getField("x")),
                                                Double.parseDouble(row.getField("zbar"))))
                        .toList();

        var fit = Fits.fitted(FITS.gammaGamma(spendings));

        assertEquals(6.25, fit.model().p(), .01);
        assertEquals(3.74, fit.model().q(), .01);
        assertEquals(15.44, fit.model().gamma(), .05);
    }

    @Test
    void expectedPurchasesAreThoseOfTheLiterature() {
        assertEquals(
                1.226, BG_NBD.expectedPurchases(new BuyingHistory(2, 30.43, 38.86), 39), .0005);
    }

    @Test
    void hundredsOfPurchasesOverflowNothing() {
        assertEquals(.9990, PARETO_NBD.probabilityAlive(BUSY), .00005);
        assertEquals(.9955, BG_NBD.probabilityAlive(BUSY), .00005);
    }

    @Test
    void ranksWhoBuysInTheHoldoutAsMeasured() {
        MbgNbd mbgNbd = new MbgNbd(.5248, 6.183, .8914, 1.614);
        double horizon = Cdnow.HORIZON / 7.0;

        assertEquals(.3158, auc(BG_NBD::probabilityAlive), .0001);
        assertEquals(.6867, auc(mbgNbd::probabilityAlive), .0001);
        assertEquals(.7262, auc(PARETO_NBD::probabilityAlive), .0001);
        assertEquals(.7576, auc(BuyingHistory::frequency), .0001);
        assertEquals(.7714, auc(one -> one.recency() - one.age()), .0001);
        assertEquals(.7725, auc(one -> BG_NBD.expectedPurchases(one, horizon)), .0001);
        assertEquals(.7787, auc(one -> PARETO_NBD.expectedPurchases(one, horizon)), .0001);
    }

    private static double auc(ToDoubleFunction<BuyingHistory> rank) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> purchases = Cdnow.purchases();
        List<Forecast> forecasts =
                Cdnow.histories().entrySet().stream()
                        .map(
                                one ->
                                        new Forecast(
                                                rank.applyAsDouble(one.getValue()),
                                                null,
                                                Cdnow.bought(purchases, one.getKey())))
                        .toList();
        assertEquals(684, forecasts.stream().filter(Forecast::active).count());
        return Objects.requireNonNull(BackTest.measure(forecasts).auc());
    }
}
