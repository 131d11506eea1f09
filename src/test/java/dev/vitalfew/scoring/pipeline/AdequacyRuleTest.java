package dev.vitalfew.scoring.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdequacyRuleTest {
    private static final List<Integer> COUNTS = List.of(9, 6, 5, 5, 3, 1);
    private static final AdequacyRule RULE = PipelineRules.BUILT_IN.adequacy();

    /// The three examples of the domain page.
    @Test
    void agreesWithThePublishedExamples() {
        Adequacy full = RULE.judge(List.of(9, 6, 5, 5, 3, 1), 1);
        assertEquals(1.0, full.fraction());
        assertNull(full.bottleneck());

        Adequacy hole = RULE.judge(List.of(9, 6, 2, 5, 3, 1), 1);
        assertEquals(26.0 / 29, hole.fraction());
        assertEquals(List.of(0, 0, 3, 0, 0, 0), hole.gaps());
        assertEquals(PipelineStage.INVESTIGATED, hole.bottleneck());

        Adequacy unclosed = RULE.judge(List.of(9, 6, 5, 5, 3, 0), 1);
        assertEquals(28.0 / 29, unclosed.fraction());
        assertEquals(PipelineStage.CLOSING, unclosed.bottleneck());
    }

    @Test
    void needsSoManyTimesAsManyForMoreWins() {
        Adequacy three = RULE.judge(List.of(9, 6, 5, 5, 3, 1), 3);

        assertEquals(List.of(27, 18, 15, 15, 9, 3), three.required());
        assertEquals(List.of(18, 12, 10, 10, 6, 2), three.gaps());
        assertEquals(1.0 / 3, three.fraction());
        assertEquals(PipelineStage.TARGETED, three.bottleneck(), "the earliest of equals");
    }

    @Test
    void knowsNoFractionOfNothing() {
        Adequacy none = RULE.judge(List.of(1, 0, 0, 0, 0, 0), 0);

        assertNull(none.fraction());
        assertNull(none.bottleneck());
        assertEquals(List.of(0, 0, 0, 0, 0, 0), none.gaps());
    }

    @Test
    void tellsWhatIsTooManyByTheMode() {
        List<Integer> actual = List.of(11, 8, 6, 7, 4, 2);

        assertEquals(
                List.of(0, 0, 0, 0, 0, 0), RULE.in(AdequacyMode.MINIMUM).judge(actual, 1).excess());
        assertEquals(
                List.of(2, 2, 1, 2, 1, 1), RULE.in(AdequacyMode.EXACT).judge(actual, 1).excess());
        // 9 → 10.8 → 11, 6 → 7.2 → 8, 5 → 6, 3 → 3.6 → 4, 1 → 1.2 → 2
        assertEquals(
                List.of(0, 0, 0, 1, 0, 0), RULE.in(AdequacyMode.OPTIMUM).judge(actual, 1).excess());
    }

    @Test
    void survivesTheLargestQuestion() {
        Adequacy huge =
                RULE.in(AdequacyMode.OPTIMUM)
                        .judge(
                                java.util.Collections.nCopies(6, Integer.MAX_VALUE),
                                AdequacyRule.MAX_WINS);

        assertEquals(1.0, huge.fraction());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void holdsForAnyPipeline(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 2_000; round++) {
            List<Integer> actual = random.ints(6, 0, 40).boxed().toList();
            int wins = random.nextInt(1, 6);
            Adequacy judged = RULE.judge(actual, wins);
            Double fraction = judged.fraction();

            assertTrue(fraction != null && fraction >= 0 && fraction <= 1, "seed " + seed);
            boolean full = judged.gaps().stream().allMatch(gap -> gap == 0);
            assertEquals(full, fraction == 1, "seed " + seed);
            assertEquals(full, judged.bottleneck() == null, "seed " + seed);
            PipelineStage worst = judged.bottleneck();
            if (worst != null) {
                double part = part(actual, wins, worst.place());
                assertTrue(
                        IntStream.range(0, 6).allMatch(stage -> part(actual, wins, stage) >= part));
                assertTrue(
                        IntStream.range(0, worst.place())
                                .allMatch(stage -> part(actual, wins, stage) > part));
            }
        }
    }

    private static double part(List<Integer> actual, int wins, int stage) {
        return actual.get(stage) / (double) (COUNTS.get(stage) * wins);
    }

    @Test
    void refusesWhatIsNoPolicy() {
        AdequacyMode mode = AdequacyMode.MINIMUM;
        assertThrows(
                IllegalArgumentException.class,
                () -> new AdequacyRule(List.of(9, 6, 5), mode, BigDecimal.ZERO));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AdequacyRule(List.of(9, 6, 5, 5, 3, 0), mode, BigDecimal.ZERO));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AdequacyRule(COUNTS, mode, new BigDecimal("-0.1")));
        assertThrows(IllegalArgumentException.class, () -> RULE.judge(List.of(1, 2), 1));
        assertThrows(IllegalArgumentException.class, () -> RULE.judge(COUNTS, -1));
    }
}
