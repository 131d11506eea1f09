package dev.vitalfew.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoorFitRuleTest {
    private static final PoorFitRule RULE = Policy.BUILT_IN.poorFit();
    private static final BuyingFacts.Gaps EVEN = new BuyingFacts.Gaps(3, 90, 2_700);
    private static final BuyingFacts.Gaps ERRATIC = new BuyingFacts.Gaps(2, 2, 4); // 0 and 2 days

    private static BuyingFacts facts(
            String id, int orders, String revenue, @Nullable String margin, BuyingFacts.Gaps gaps) {
        BigDecimal amount = new BigDecimal(revenue);
        BuyingFacts.Money money =
                margin == null
                        ? new BuyingFacts.Money(amount, null, null)
                        : new BuyingFacts.Money(amount, amount, new BigDecimal(margin));
        return new BuyingFacts(id, orders, money, gaps);
    }

    /// Eight sound accounts: few large orders, good margin, even rhythm, each a little different.
    private static List<BuyingFacts> with(BuyingFacts... more) {
        List<BuyingFacts> all =
                new java.util.ArrayList<>(
                        IntStream.range(0, 8)
                                .mapToObj(
                                        i ->
                                                facts(
                                                        "sound" + i,
                                                        2 + i,
                                                        Integer.toString((2 + i) * (1000 + i)),
                                                        Integer.toString((2 + i) * (400 + i)),
                                                        EVEN))
                                .toList());
        all.addAll(List.of(more));
        return all;
    }

    private static PoorFit find(List<PoorFit> judged, String id) {
        return judged.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static PoorFit.Judged judged(PoorFit one, PoorFitPredicate predicate) {
        return assertInstanceOf(PoorFit.Judged.class, finding(one, predicate));
    }

    private static PoorFit.Finding finding(PoorFit one, PoorFitPredicate predicate) {
        return one.findings().stream()
                .filter(found -> found.predicate() == predicate)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fourOfFourIsPoorFitAndThreeAreWatch() {
        List<PoorFit> found =
                RULE.analyse(
                        with(
                                facts("four", 60, "600", "6", ERRATIC),
                                facts("three", 50, "500", "5", EVEN)));

        assertEquals(PoorFitVerdict.POOR_FIT, found.get(0).verdict());
        assertEquals("four", found.get(0).id());
        assertEquals(PoorFitVerdict.WATCH, found.get(1).verdict());
        assertEquals("three", found.get(1).id());
        assertEquals(PoorFitVerdict.NONE, found.get(2).verdict());
    }

    @Test
    void takesPercentilesByNearestRankAndMeetsThemOnTheThreshold() {
        List<PoorFit> found =
                RULE.analyse(
                        List.of(
                                facts("a", 1, "10", null, EVEN),
                                facts("b", 2, "40", null, EVEN),
                                facts("c", 3, "90", null, EVEN),
                                facts("d", 4, "160", null, EVEN)));

        PoorFit.Judged orders = judged(find(found, "c"), PoorFitPredicate.MANY_ORDERS);
        assertEquals(3, orders.threshold());
        assertTrue(orders.met());
        assertFalse(judged(find(found, "b"), PoorFitPredicate.MANY_ORDERS).met());
        PoorFit.Judged average = judged(find(found, "a"), PoorFitPredicate.SMALL_ORDERS);
        assertEquals(10, average.threshold());
        assertEquals(10, average.value());
        assertTrue(average.met());
        assertFalse(judged(find(found, "b"), PoorFitPredicate.SMALL_ORDERS).met());
    }

    @Test
    void missingDataIsNoEvidenceAndNeverZero() {
        BuyingFacts unknown = new BuyingFacts("unknown", 90, null, new BuyingFacts.Gaps(1, 5, 25));
        BuyingFacts withoutCost = facts("withoutCost", 91, "910", null, ERRATIC);

        List<PoorFit> found = RULE.analyse(with(unknown, withoutCost));

        PoorFit one = find(found, "unknown");
        assertEquals(1, one.met());
        assertEquals(
                "a line has no exchange rate",
                finding(one, PoorFitPredicate.SMALL_ORDERS).reason());
        assertInstanceOf(
                PoorFit.NoEvidence.class, finding(one, PoorFitPredicate.LOOSE_COOPERATION));
        PoorFit other = find(found, "withoutCost");
        assertEquals(3, other.met());
        assertEquals(
                "no positive revenue on lines with a cost",
                finding(other, PoorFitPredicate.THIN_MARGIN).reason());
        assertEquals(
                0.4, judged(find(found, "sound0"), PoorFitPredicate.THIN_MARGIN).threshold(), .01);
    }

    @Test
    void aVariationOfExactlyOneIsLoose() {
        PoorFit.Judged loose =
                judged(
                        find(RULE.analyse(with(facts("x", 3, "9", "1", ERRATIC))), "x"),
                        PoorFitPredicate.LOOSE_COOPERATION);

        assertEquals(1.0, loose.value());
        assertTrue(loose.met());
        assertTrue(loose.reason().contains("contracts are not recorded"));
    }

    @Test
    void doesNotDependOnTheOrderOfItsInput() {
        List<BuyingFacts> facts =
                with(facts("p", 60, "600", "6", ERRATIC), facts("q", 60, "600", "6", ERRATIC));

        for (long seed = 0; seed < 50; seed++) {
            assertEquals(
                    RULE.analyse(facts),
                    RULE.analyse(Units.shuffled(facts, new SplittableRandom(seed))));
        }
    }

    @Test
    void judgesNobodyWithoutOrders() {
        assertEquals(List.of(), RULE.analyse(List.of()));
    }
}
