package dev.vitalfew.scoring.pipeline;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PerformanceTest {
    private static Performance of(
            long open, long won, long lost, long valued, @Nullable Double days) {
        return Performance.of(
                new Performance.Facts(open, won, lost, new BigDecimal("6000"), valued, days));
    }

    @Test
    void tellsWhatOpenDealsBringPerDay() {
        Performance judged = of(10, 3, 1, 3, 100.0);

        assertEquals(0.75, judged.winRate().share());
        assertEquals(0, new BigDecimal("2000").compareTo(requireNonNull(judged.meanWon())));
        assertEquals(0, new BigDecimal("150").compareTo(requireNonNull(judged.velocity())));
    }

    @Test
    void saysNothingOfWhatItDoesNotKnow() {
        assertNull(of(10, 0, 0, 0, null).winRate().share());
        assertNull(of(10, 0, 4, 0, null).velocity());
        assertNull(of(10, 3, 1, 0, 100.0).velocity());
        assertNull(of(10, 3, 1, 3, 0.0).velocity());
    }

    @Test
    void judgesDaysAgainstThoseOfTheWon() {
        AgeingRule rule = PipelineRules.BUILT_IN.ageing();
        AgeingRule.Pace pace = new AgeingRule.Pace(10, 20, 45);

        assertEquals(Ageing.ON_TRACK, rule.judge(20, pace));
        assertEquals(Ageing.SLOW, rule.judge(21, pace));
        assertEquals(Ageing.SLOW, rule.judge(45, pace));
        assertEquals(Ageing.STALE, rule.judge(46, pace));
        assertNull(rule.judge(46, null));
        assertThrows(
                IllegalArgumentException.class,
                () -> new AgeingRule(new BigDecimal("0.8"), new BigDecimal("0.5")));
    }
}
