package dev.vitalfew.engagement.contest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TenderResultTest {
    private static TenderCriterion criterion(String name, String weight, TenderScore... scores) {
        return new TenderCriterion(name, new BigDecimal(weight), List.of(scores));
    }

    private static TenderScore score(String bidder, String score) {
        return new TenderScore(bidder, new BigDecimal(score));
    }

    @Test
    void weighsScoresAndRanksTheBestFirst() {
        List<TenderResult> results =
                TenderResult.of(
                        List.of(
                                criterion("Price", "60", score("US", "50"), score("Duff", "90")),
                                criterion(
                                        "Service", "40", score("US", "95"), score("Duff", "20"))));

        assertEquals(List.of("US", "Duff"), results.stream().map(TenderResult::bidder).toList());
        assertEquals(new BigDecimal("68"), results.getFirst().total());
        assertEquals(new BigDecimal("62"), results.getLast().total());
        assertEquals(new BigDecimal("6"), TenderResult.gap(results));
    }

    @Test
    void hasNoTotalWhereAScoreIsMissing() {
        List<TenderResult> results =
                TenderResult.of(
                        List.of(
                                criterion("Price", "60", score("Duff", "90"), score("US", "1")),
                                criterion("Service", "40", score("US", "1"))));

        assertEquals("US", results.getFirst().bidder());
        assertNull(results.getLast().total());
        assertNull(results.getLast().rank());
        assertEquals(List.of("Service"), results.getLast().missing());
        assertNull(TenderResult.gap(results));
    }

    @Test
    void letsEqualTotalsShareARank() {
        List<TenderResult> results =
                TenderResult.of(
                        List.of(
                                criterion(
                                        "Price",
                                        "100",
                                        score("B", "70.0"),
                                        score("A", "70"),
                                        score("C", "9"))));

        assertEquals(List.of("A", "B", "C"), results.stream().map(TenderResult::bidder).toList());
        assertEquals(List.of(1, 1, 3), results.stream().map(TenderResult::rank).toList());
    }

    /// A total lies between the worst and the best score of its bidder, whatever the weights.
    @Test
    void staysBetweenItsScores() {
        SplittableRandom random = new SplittableRandom(48);
        for (int round = 0; round < 1_000; round++) {
            int split = random.nextInt(1, 100);
            int one = random.nextInt(101);
            int other = random.nextInt(101);
            List<TenderCriterion> criteria = new ArrayList<>();
            criteria.add(criterion("a", "" + split, score("US", "" + one)));
            criteria.add(criterion("b", "" + (100 - split), score("US", "" + other)));
            TenderCriterion.requireWhole(criteria);

            BigDecimal total = TenderResult.of(criteria).getFirst().total();

            assertNotNull(total);
            assertTrue(total.doubleValue() >= Math.min(one, other));
            assertTrue(total.doubleValue() <= Math.max(one, other));
        }
    }
}
