package dev.vitalfew.scoring.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastRuleTest {
    private static final ForecastRule RULE = PipelineRules.BUILT_IN.forecast();

    private static OpenDeals deals(PipelineStage stage, int traits, String unrated, String rated) {
        BigDecimal own = new BigDecimal(unrated);
        return new OpenDeals(stage, traits, own, own, new BigDecimal(rated));
    }

    private static void weighs(String expected, OpenDeals... deals) {
        assertEquals(0, new BigDecimal(expected).compareTo(RULE.weighted(List.of(deals))));
    }

    @Test
    void weighsByTheStageUnlessADealHasItsOwnProbability() {
        weighs("500", deals(PipelineStage.PROVEN, 0, "1000", "0"));
        weighs("560", deals(PipelineStage.PROVEN, 0, "1000", "60"));
        weighs("60", deals(PipelineStage.PROVEN, 0, "0", "60"));
        weighs("0");
    }

    @Test
    void takesOffItsPartForEachTrait() {
        weighs("475", deals(PipelineStage.PROVEN, 1, "1000", "0"));
        weighs("451.25", deals(PipelineStage.PROVEN, 2, "1000", "0"));
        weighs("54.15", deals(PipelineStage.PROVEN, 2, "0", "60"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void neverExceedsTheAmountsAndNeverHangsOnTheirOrder(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            List<OpenDeals> deals = new ArrayList<>();
            BigDecimal total = BigDecimal.ZERO;
            for (int i = random.nextInt(1, 30); i > 0; i--) {
                BigDecimal unrated = BigDecimal.valueOf(random.nextLong(1_000_000), 2);
                BigDecimal own = BigDecimal.valueOf(random.nextLong(1_000_000), 2);
                BigDecimal probability = BigDecimal.valueOf(random.nextInt(10_001), 4);
                deals.add(
                        new OpenDeals(
                                PipelineStage.at(random.nextInt(6)),
                                random.nextInt(6),
                                unrated.add(own),
                                unrated,
                                own.multiply(probability)));
                total = total.add(unrated).add(own);
            }
            BigDecimal weighted = RULE.weighted(deals);
            Collections.reverse(deals);

            assertTrue(weighted.signum() >= 0 && weighted.compareTo(total) <= 0, "seed " + seed);
            assertEquals(0, weighted.compareTo(RULE.weighted(deals)), "seed " + seed);
        }
    }

    @Test
    void learnsOddsWhereSomethingIsDecided() {
        List<Proportion> decided = new ArrayList<>(Collections.nCopies(6, Proportion.NONE));
        decided.set(5, Proportion.of(3, 4));

        StageOdds learned = RULE.learned(decided, Proportion::share);

        assertEquals(0.75, learned.of(PipelineStage.CLOSING).doubleValue());
        assertEquals(RULE.odds().of(PipelineStage.PROVEN), learned.of(PipelineStage.PROVEN));
        assertTrue(
                RULE.learned(decided, Proportion::low)
                                .of(PipelineStage.CLOSING)
                                .compareTo(learned.of(PipelineStage.CLOSING))
                        < 0);
    }

    @Test
    void refusesWhatIsNoPolicy() {
        List<BigDecimal> odds = Collections.nCopies(6, new BigDecimal("1.01"));
        assertThrows(IllegalArgumentException.class, () -> new StageOdds(odds));
        assertThrows(IllegalArgumentException.class, () -> new StageOdds(List.of(BigDecimal.ONE)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ForecastRule(RULE.odds(), BigDecimal.ONE, 12));
        assertThrows(
                IllegalArgumentException.class, () -> deals(PipelineStage.PROVEN, 6, "1", "0"));
    }
}
