package dev.vitalfew.scoring.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitalfew.scoring.engagement.SignalRule.ClosingAdvice;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Signals and whole solutions.
class ClosingRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 20);

    private static ClosingAdvice judge(@Nullable LocalDate lastStep, LocalDate... seen) {
        return EngagementPolicy.BUILT_IN.signals().judge(List.of(seen), lastStep, DAY);
    }

    @Test
    void closesAfterTwoSignalsInFourteenDays() {
        assertEquals(ClosingAdvice.WAIT, judge(null));
        assertEquals(ClosingAdvice.WAIT, judge(null, DAY));
        assertEquals(ClosingAdvice.CLOSE_NOW, judge(null, DAY, DAY.minusDays(13)));
        assertEquals(ClosingAdvice.WAIT, judge(null, DAY, DAY.minusDays(14)));
        assertEquals(ClosingAdvice.WAIT, judge(null, DAY, DAY.plusDays(1)));
    }

    @Test
    void waitsWhereAStepHasAnsweredTheSignals() {
        assertEquals(ClosingAdvice.WAIT, judge(DAY, DAY, DAY.minusDays(1)));
        assertEquals(ClosingAdvice.WAIT, judge(DAY.minusDays(1), DAY, DAY.minusDays(1)));
        assertEquals(ClosingAdvice.CLOSE_NOW, judge(DAY.minusDays(2), DAY, DAY.minusDays(1)));
    }

    @Test
    void callsAnOfferAPushWhereItAnswersTooFewNeeds() {
        SolutionRule rule = new SolutionRule(0.5);

        assertEquals(SolutionRule.SolutionState.WHOLE_SOLUTION, rule.judge(1, 2).state());
        assertEquals(SolutionRule.SolutionState.PRODUCT_PUSH, rule.judge(1, 3).state());
        assertEquals(1 / 3d, rule.judge(1, 3).coverage());
        assertNull(rule.judge(0, 0).state());
        assertNull(rule.judge(0, 0).coverage());
        assertThrows(IllegalArgumentException.class, () -> rule.judge(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new SolutionRule(1.1));
    }
}
