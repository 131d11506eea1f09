package dev.vitalfew.scoring.engagement;

import static dev.vitalfew.scoring.engagement.CallEnd.ADVANCE;
import static dev.vitalfew.scoring.engagement.CallEnd.CONTINUATION;
import static dev.vitalfew.scoring.engagement.CallEnd.NO_SALE;
import static dev.vitalfew.scoring.engagement.CallEnd.ORDER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CallRuleTest {
    private static final CallRule RULE = new CallRule(2);

    private static CallVerdict judge(Map<CallEnd, Long> ends, CallEnd... latest) {
        return RULE.judge(new CallFacts(ends, List.of(latest)));
    }

    @Test
    void countsAdvancesAndSuccessesAmongCallsWithAKnownEnd() {
        CallVerdict found = judge(Map.of(ORDER, 1L, ADVANCE, 3L, CONTINUATION, 4L, NO_SALE, 2L));

        assertEquals(0.3, found.advanceRate());
        assertEquals(0.4, found.successRate());
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertEquals(new CallVerdict(null, null, false), judge(Map.of()));
        assertNull(judge(Map.of(ORDER, 0L)).advanceRate());
    }

    @Test
    void stallsAfterTwoContinuationsInARow() {
        assertFalse(judge(Map.of(), CONTINUATION).stalled());
        assertTrue(judge(Map.of(), CONTINUATION, CONTINUATION).stalled());
        assertTrue(judge(Map.of(), CONTINUATION, CONTINUATION, ORDER).stalled());
        assertFalse(judge(Map.of(), ADVANCE, CONTINUATION, CONTINUATION).stalled());
        assertFalse(judge(Map.of(), CONTINUATION, NO_SALE).stalled());
    }

    @Test
    void refusesCountsThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> judge(Map.of(ORDER, -1L)));
        assertThrows(IllegalArgumentException.class, () -> new CallRule(0));
    }

    /// The rates of a whole lie between those of its parts.
    @Test
    void averagesItsParts() {
        SplittableRandom random = new SplittableRandom(4711);
        for (int round = 0; round < 1_000; round++) {
            Map<CallEnd, Long> one = drawn(random);
            Map<CallEnd, Long> other = drawn(random);
            Map<CallEnd, Long> both = new EnumMap<>(one);
            other.forEach((end, number) -> both.merge(end, number, Long::sum));

            double whole = rate(both);

            assertTrue(whole >= Math.min(rate(one), rate(other)) - 1e-12);
            assertTrue(whole <= Math.max(rate(one), rate(other)) + 1e-12);
            assertTrue(whole >= 0 && whole <= 1);
        }
    }

    private static double rate(Map<CallEnd, Long> ends) {
        Double rate = judge(ends).successRate();
        assertNotNull(rate);
        return rate;
    }

    private static Map<CallEnd, Long> drawn(SplittableRandom random) {
        Map<CallEnd, Long> ends = new EnumMap<>(CallEnd.class);
        for (CallEnd end : CallEnd.values()) {
            ends.put(end, random.nextLong(1, 50));
        }
        return ends;
    }
}
