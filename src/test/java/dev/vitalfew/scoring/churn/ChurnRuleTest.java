package dev.vitalfew.scoring.churn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.scoring.churn.SignalRule.Reaches;
import dev.vitalfew.scoring.churn.SignalRule.Step;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChurnRuleTest {
    private static final ChurnRule RULE = ChurnRule.BUILT_IN;
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    @Test
    void isZeroWithoutEvidence() {
        ChurnScore score = RULE.score(new ChurnFacts(TODAY, Map.of()));

        assertEquals(0, score.score());
        assertEquals(ChurnBand.LOW, score.band());
        assertEquals(0, score.coverage());
        assertEquals(12, score.contributions().size());
        assertInstanceOf(Contribution.NoEvidence.class, score.contributions().getFirst());
    }

    @Test
    void aHigherStepReplacesTheLower() {
        assertEquals(0, points(ChurnSignal.SILENCE, 1.5));
        assertEquals(10, points(ChurnSignal.SILENCE, 1.51));
        assertEquals(10, points(ChurnSignal.SILENCE, 3));
        assertEquals(20, points(ChurnSignal.SILENCE, 3.01));
        assertEquals(0, points(ChurnSignal.REVENUE_CHANGE, -.19));
        assertEquals(10, points(ChurnSignal.REVENUE_CHANGE, -.2));
        assertEquals(20, points(ChurnSignal.REVENUE_CHANGE, -.4));
        assertEquals(0, points(ChurnSignal.SATISFACTION, 3));
        assertEquals(10, points(ChurnSignal.SATISFACTION, 2));
        assertEquals(20, points(ChurnSignal.SATISFACTION, 1));
        assertEquals(0, points(ChurnSignal.OPEN_COMPLAINT, 30));
        assertEquals(10, points(ChurnSignal.OPEN_COMPLAINT, 31));
        assertEquals(5, points(ChurnSignal.COACHES, 0));
        assertEquals(10, points(ChurnSignal.COVERED_ECONOMIC_BUYERS, 0));
        assertEquals(10, points(ChurnSignal.BUS_FACTOR, 1));
        assertEquals(0, points(ChurnSignal.BUS_FACTOR, 2));
        assertEquals(10, points(ChurnSignal.RIVAL_SHARE_CHANGE, .1));
        assertEquals(15, points(ChurnSignal.CONTRACT_DAYS_LEFT, 90));
        assertEquals(0, points(ChurnSignal.CONTRACT_DAYS_LEFT, 91));
        assertEquals(5, points(ChurnSignal.MANAGER_CHANGE_AGE, 90));
        assertEquals(5, points(ChurnSignal.PRICE_ONLY, 1));
        assertEquals(10, points(ChurnSignal.LOST_SPONSORS, 1));
    }

    private static int points(ChurnSignal signal, double value) {
        return RULE.score(new ChurnFacts(TODAY, Map.of(signal, Observation.of(value)))).score();
    }

    @Test
    void namesTheThresholdAndTheEvidence() {
        Observation seen = new Observation.Seen(2, List.of("response-7"));

        ChurnScore score =
                RULE.score(new ChurnFacts(TODAY, Map.of(ChurnSignal.SATISFACTION, seen)));

        assertTrue(
                score.contributions()
                        .contains(
                                new Contribution.Scored(
                                        ChurnSignal.SATISFACTION,
                                        10,
                                        20,
                                        2,
                                        2,
                                        1,
                                        List.of("response-7"))));
        assertEquals(1 / 12.0, score.coverage());
    }

    @Test
    void capsTheSumAndKnowsItsBands() {
        Map<ChurnSignal, Observation> worst = new EnumMap<>(ChurnSignal.class);
        for (ChurnSignal signal : ChurnSignal.values()) {
            worst.put(signal, Observation.of(0));
        }
        worst.put(ChurnSignal.SILENCE, Observation.of(9));
        worst.put(ChurnSignal.REVENUE_CHANGE, Observation.of(-1));
        worst.put(ChurnSignal.OPEN_COMPLAINT, Observation.of(99));
        worst.put(ChurnSignal.RIVAL_SHARE_CHANGE, Observation.of(.5));
        worst.put(ChurnSignal.PRICE_ONLY, Observation.of(1));
        worst.put(ChurnSignal.LOST_SPONSORS, Observation.of(1));

        ChurnScore score = RULE.score(new ChurnFacts(TODAY, worst));

        assertEquals(100, score.score());
        assertEquals(ChurnBand.HIGH, score.band());
        assertEquals(1, score.coverage());
        ChurnScore medium =
                RULE.score(
                        new ChurnFacts(
                                TODAY,
                                Map.of(
                                        ChurnSignal.SILENCE, Observation.of(4),
                                        ChurnSignal.LOST_SPONSORS, Observation.of(1))));
        assertEquals(30, medium.score());
        assertEquals(ChurnBand.MEDIUM, medium.band());
    }

    @Test
    void theSumOfTheContributionsIsTheScore() {
        Random random = new Random(20261125);
        for (int i = 0; i < 5_000; i++) {
            Map<ChurnSignal, Observation> some = new EnumMap<>(ChurnSignal.class);
            for (ChurnSignal signal : ChurnSignal.values()) {
                if (random.nextBoolean()) {
                    some.put(signal, Observation.of(random.nextDouble() * 200 - 20));
                }
            }
            ChurnScore score = RULE.score(new ChurnFacts(TODAY, some));
            int sum =
                    score.contributions().stream()
                            .mapToInt(
                                    one ->
                                            one instanceof Contribution.Scored scored
                                                    ? scored.points()
                                                    : 0)
                            .sum();
            assertEquals(Math.min(100, sum), score.score());
        }
    }

    @Test
    void aLaterPurchaseIsNeverRiskier() {
        for (double silence = 0; silence < 10; silence += .01) {
            assertTrue(
                    points(ChurnSignal.SILENCE, silence)
                            <= points(ChurnSignal.SILENCE, silence + .01));
        }
    }

    @Test
    void refusesRulesThatContradictThemselves() {
        SignalRule silence =
                new SignalRule(ChurnSignal.SILENCE, Reaches.ABOVE, List.of(new Step(1, 5)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ChurnRule(List.of(silence, silence), 30, 60));
        assertThrows(IllegalArgumentException.class, () -> new ChurnRule(List.of(silence), 60, 30));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new SignalRule(
                                ChurnSignal.SILENCE,
                                Reaches.ABOVE,
                                List.of(new Step(3, 10), new Step(2, 20))));
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new SignalRule(
                                ChurnSignal.SATISFACTION,
                                Reaches.AT_MOST,
                                List.of(new Step(1, 10), new Step(2, 20))));
        assertThrows(IllegalArgumentException.class, () -> new Step(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Observation.of(Double.NaN));
    }
}
