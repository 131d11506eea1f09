package dev.vitalfew.engagement.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ConcessionPatternTest {
    private static ConcessionPattern of(int... rounds) {
        return ConcessionPattern.of(Arrays.stream(rounds).mapToObj(BigDecimal::valueOf).toList());
    }

    @Test
    void whoNeverGivesWayHasNoPattern() {
        assertEquals(ConcessionPattern.NONE, of());
        assertEquals(ConcessionPattern.NONE, of(0, 0));
    }

    @Test
    void whoHoldsOutAndThenGivesWayDidSoOnce() {
        assertEquals(ConcessionPattern.SINGLE, of(0, 0, 0, 60));
        assertEquals(ConcessionPattern.SINGLE, of(60, 0));
    }

    @Test
    void stepsAreToldByTheirOrder() {
        assertEquals(ConcessionPattern.EQUAL, of(15, 15, 15, 15));
        assertEquals(ConcessionPattern.SHRINKING, of(26, 20, 12, 2));
        assertEquals(ConcessionPattern.GROWING, of(8, 13, 17, 22));
        assertEquals(ConcessionPattern.MIXED, of(10, 20, 15));
    }

    @Test
    void whoGivesThreeQuartersAtOnceHasSpentThem() {
        assertEquals(ConcessionPattern.FRONT_LOADED, of(75, 20, 5));
        assertEquals(ConcessionPattern.SHRINKING, of(74, 20, 6));
    }
}
