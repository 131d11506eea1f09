package dev.vitalfew.scoring.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceRuleTest {
    private static final CadenceRule RULE = EngagementPolicy.BUILT_IN.cadence();
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    @ParameterizedTest
    @CsvSource({"STRATEGIC, 14", "KEY, 30", "QUASI_KEY, 60", "BASE, 180"})
    void givesEachTierItsTime(String tier, int days) {
        assertFalse(due(tier, DAY, DAY.plusDays(days)).isOverdue());
        assertTrue(due(tier, DAY, DAY.plusDays(days + 1)).isOverdue());
        assertEquals(DAY.plusDays(days), due(tier, DAY, DAY).dueOn());
    }

    @Test
    void hasNoRhythmForProspects() {
        assertNull(RULE.due("PROSPECT", DAY, DAY, DAY));
    }

    @Test
    void countsFromTheFirstDayWhereNobodyWasSeen() {
        assertEquals(1, due("KEY", null, DAY.plusDays(31)).daysOverdue());
    }

    @Test
    void refusesNoTimeAtAll() {
        assertThrows(IllegalArgumentException.class, () -> new CadenceRule(Map.of("KEY", 0), 365));
    }

    /// A later visit never makes an account more overdue, and each day that passes adds one.
    @Test
    void fallsWithVisitsAndRisesWithTime() {
        SplittableRandom random = new SplittableRandom(815);
        for (int round = 0; round < 1_000; round++) {
            LocalDate seen = DAY.plusDays(random.nextInt(400));
            LocalDate asOf = seen.plusDays(random.nextInt(400));

            long overdue = due("KEY", seen, asOf).daysOverdue();

            assertEquals(overdue - 1, due("KEY", seen.plusDays(1), asOf).daysOverdue());
            assertEquals(overdue + 1, due("KEY", seen, asOf.plusDays(1)).daysOverdue());
        }
    }

    private static CadenceRule.Due due(String tier, @Nullable LocalDate seen, LocalDate asOf) {
        CadenceRule.Due due = RULE.due(tier, seen, DAY, asOf);
        assertNotNull(due);
        return due;
    }
}
