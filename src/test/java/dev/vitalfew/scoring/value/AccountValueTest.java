package dev.vitalfew.scoring.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.scoring.value.AmortisationRule.Cost;
import dev.vitalfew.scoring.value.TransactionCost.Quarter;
import dev.vitalfew.scoring.value.TransactionCost.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an account brings against what it costs (D 2.1, 2.3, 2.8, 2.9).
class AccountValueTest {
    private static final ValueRule RULE = ValueRule.BUILT_IN;

    private static BigDecimal of(String number) {
        return new BigDecimal(number);
    }

    private static LedgerSums sums(
            String revenue, String priced, String goods, String service, String won) {
        return new LedgerSums(
                of(revenue),
                of(priced),
                of(goods),
                revenue.equals(priced) ? 0 : 1,
                of(service),
                BigDecimal.ZERO,
                of(won));
    }

    private static AccountEconomics sold(String revenue, String goods) {
        return RULE.judge(sums(revenue, revenue, goods, "0", "0"));
    }

    private static void assertAmount(String expected, BigDecimal amount) {
        assertEquals(0, of(expected).compareTo(amount), () -> expected + " against " + amount);
    }

    @Test
    void takesAllCostsOffTheMargin() {
        AccountEconomics one =
                RULE.judge(
                        new LedgerSums(
                                of("1000"),
                                of("1000"),
                                of("600"),
                                0,
                                of("100"),
                                of("50"),
                                of("25")));

        assertAmount("400", one.grossMargin());
        assertAmount("225", one.netValue());
        assertAmount("775", one.totalCost());
        assertEquals(.4, one.marginRate());
        assertEquals(225d / 775, TestValues.present(one.ratio()), 1e-15);
        assertEquals(ValueState.PROFITABLE, one.state());
    }

    @ParameterizedTest
    @CsvSource({
        "50, MARGINAL",
        "50.01, PROFITABLE",
        "0, MARGINAL",
        "-50, MARGINAL",
        "-50.01, LOSS_MAKING"
    })
    void isMarginalWithinTheBand(String net, ValueState expected) {
        String goods = of("1000").subtract(of(net)).toPlainString();

        assertEquals(expected, sold("1000", goods).state());
    }

    @Test
    void hasNoBandWithoutRevenue() {
        assertEquals(ValueState.LOSS_MAKING, RULE.judge(sums("0", "0", "0", "0.01", "0")).state());
        assertEquals(
                ValueState.LOSS_MAKING, RULE.judge(sums("-100", "-100", "-99", "0", "0")).state());
        assertNull(RULE.judge(sums("0", "0", "0", "0", "0")).ratio());
    }

    @Test
    void leavesLinesWithoutCostOutOfTheMarginUnlessThePolicyHasARate() {
        LedgerSums half = sums("1000", "400", "300", "10", "0");
        ValueRule assuming =
                new ValueRule(
                        RULE.amortisation(),
                        of("0.5"),
                        RULE.marginalBand(),
                        RULE.quadrantPercentile(),
                        RULE.flatSlope());

        AccountEconomics known = RULE.judge(half);
        AccountEconomics assumed = assuming.judge(half);

        assertAmount("100", known.grossMargin());
        assertEquals(.25, known.marginRate());
        assertAmount("310", known.totalCost());
        assertAmount("400", assumed.grossMargin());
        assertAmount("600", assumed.costOfGoods());
        assertEquals(.4, assumed.marginRate());
        assertNull(RULE.judge(sums("1000", "0", "0", "0", "0")).marginRate());
    }

    /// Net value is always what comes in less all that goes out.
    @Test
    void balancesTheBooks() {
        SplittableRandom random = new SplittableRandom(2611);
        for (int round = 0; round < 2_000; round++) {
            String revenue = String.valueOf(random.nextInt(-1_000, 10_000));
            LedgerSums sums =
                    sums(
                            revenue,
                            revenue,
                            String.valueOf(random.nextInt(-500, 9_000)),
                            String.valueOf(random.nextInt(0, 900)),
                            String.valueOf(random.nextInt(0, 900)));
            AccountEconomics one = RULE.judge(sums);
            assertAmount(sums.revenue().subtract(one.totalCost()).toPlainString(), one.netValue());
            if (one.netValue().signum() > 0 && sums.revenue().signum() > 0) {
                assertTrue(one.state() != ValueState.LOSS_MAKING);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01,           , 2025-01-01,           , 1000",
        "2024-01-01,           , 2026-01-01,           , 2000",
        "2024-01-01,           , 2027-01-01,           , 3000",
        "2024-01-01,           , 2040-01-01,           , 3000",
        "2024-01-01,           , 2024-01-01,           , 0",
        "2024-01-01, 2025-01-01, 2026-01-01,           , 1000",
        "2024-01-01, 2030-01-01, 2031-01-01,           , 0",
        "2024-01-01,           , 2025-01-01, 2024-06-30, 3000",
        "2024-01-01, 2025-01-01, 2026-01-01, 2024-06-30, 0",
        "2024-01-01, 2025-01-01, 2026-01-01, 2025-06-30, 2000",
        "2024-01-01,           , 2025-01-01, 2025-01-01, 1000",
        "2024-01-01,           , 2025-01-01, 0001-01-01, 3000"
    })
    void spreadsAcquisitionAndWritesTheRestOff(
            LocalDate incurred,
            @Nullable LocalDate from,
            LocalDate to,
            @Nullable LocalDate lostOn,
            String expected) {
        Cost cost = new Cost(incurred, of("3000"));

        BigDecimal part = new AmortisationRule(3).part(cost, from, to, lostOn);

        assertEquals(of(expected).doubleValue(), part.doubleValue(), 1e-9);
    }

    /// However a time is cut into periods, their parts are the whole.
    @Test
    void sumsToTheWholeOverAnyPeriods() {
        SplittableRandom random = new SplittableRandom(77);
        for (int round = 0; round < 500; round++) {
            LocalDate incurred = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate lost = random.nextBoolean() ? null : incurred.plusDays(random.nextInt(2_000));
            AmortisationRule rule = new AmortisationRule(random.nextInt(1, 6));
            Cost cost = new Cost(incurred, of("100"));
            double sum = 0;
            LocalDate from = null;
            LocalDate to = incurred;
            while (to.isBefore(incurred.plusYears(8))) {
                to = to.plusDays(random.nextInt(1, 400));
                double part = rule.part(cost, from, to, lost).doubleValue();
                assertTrue(part >= -1e-9);
                sum += part;
                from = to;
            }
            assertEquals(100, sum, 1e-9);
        }
    }

    @Test
    void findsThePeakOfTheWhale() {
        WhaleCurve whale =
                WhaleCurve.of(List.of(of("100"), of("50"), of("0"), of("-20"), of("-30")));

        assertAmount("150", whale.peak());
        assertAmount("100", whale.total());
        assertEquals(2, whale.peakRank());
        assertEquals(1.5, whale.peakShare());
        assertEquals(2, whale.accountsGivingBack());
    }

    @Test
    void hasNoPeakShareOfALoss() {
        assertNull(WhaleCurve.of(List.of(of("10"), of("-10"))).peakShare());
        assertNull(WhaleCurve.of(List.of(of("-10"))).peakShare());
        assertEquals(0, WhaleCurve.of(List.of(of("-10"))).peakRank());
        assertNull(WhaleCurve.of(List.of()).peakShare());
    }

    /// Against the curve summed point by point.
    @Test
    void reachesWhatTheCurveReaches() {
        SplittableRandom random = new SplittableRandom(9);
        for (int round = 0; round < 300; round++) {
            List<BigDecimal> values = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                values.add(BigDecimal.valueOf(random.nextInt(-50, 50)));
            }
            values.sort(Comparator.reverseOrder());
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal peak = BigDecimal.ZERO;
            for (BigDecimal value : values) {
                sum = sum.add(value);
                peak = peak.max(sum);
            }
            assertAmount(peak.toPlainString(), WhaleCurve.of(values).peak());
            assertAmount(sum.toPlainString(), WhaleCurve.of(values).total());
        }
    }

    @Test
    void placesOnTheBorderAbove() {
        AccountEconomics large = sold("300", "240");
        AccountEconomics middle = sold("200", "100");
        AccountEconomics small = sold("100", "40");
        AccountEconomics returned = sold("-5", "-1");
        Quadrants quadrants = Quadrants.of(RULE, List.of(returned, large, small, middle));

        assertAmount("200", TestValues.present(quadrants.revenue()));
        assertEquals(.5, quadrants.marginRate());
        assertEquals(Quadrant.VOLUME_TRAP, quadrants.place(large));
        assertEquals(Quadrant.STAR, quadrants.place(middle));
        assertEquals(Quadrant.NICHE, quadrants.place(small));
        assertEquals(Quadrant.SMALL, quadrants.place(sold("1", "0.9")));
        assertNull(quadrants.place(returned));
        assertNull(Quadrants.of(RULE, List.of(returned)).place(large));
    }

    @Test
    void seesWhereTheCostOfAnOrderGoes() {
        assertEquals(Trend.FALLING, trend("100/10", "90/10", "80/10"));
        assertEquals(Trend.RISING, trend("100/10", "0/0", "120/10"));
        assertEquals(Trend.FLAT, trend("100/10", "100/10", "101/10"));
        assertEquals(Trend.FLAT, trend("0/10", "0/10"));
        assertNull(trend("100/10", "50/0"));
        assertNull(trend());
    }

    private static @Nullable Trend trend(String... quarters) {
        List<Quarter> told = new ArrayList<>();
        for (String quarter : quarters) {
            String[] parts = quarter.split("/", 2);
            told.add(new Quarter(of(parts[0]), Long.parseLong(parts[1])));
        }
        return TransactionCost.of(RULE, told).trend();
    }

    @Test
    void refusesWhatIsNoPolicy() {
        assertThrows(IllegalArgumentException.class, () -> new AmortisationRule(0));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new ValueRule(
                                RULE.amortisation(),
                                of("1.1"),
                                RULE.marginalBand(),
                                RULE.quadrantPercentile(),
                                RULE.flatSlope()));
    }

    /// Values that a test knows to be there.
    private static final class TestValues {
        static <T> T present(@Nullable T value) {
            return java.util.Objects.requireNonNull(value);
        }
    }
}
