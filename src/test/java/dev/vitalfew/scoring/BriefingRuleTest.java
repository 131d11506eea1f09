package dev.vitalfew.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BriefingRuleTest {
    private static final BriefingRule RULE = Policy.BUILT_IN.briefing();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    private static BriefingFacts news(
            boolean inward, int daysAgo, int delay, @Nullable String seller) {
        LocalDate on = DAY.minusDays(daysAgo);
        return new BriefingFacts(inward, on, on.plusDays(delay), seller);
    }

    @Test
    void balancesTheFewerByTheMore() {
        BriefingBalance balance =
                RULE.analyse(
                        List.of(
                                news(true, 10, 0, null),
                                news(true, 3, 0, null),
                                news(true, 7, 0, null),
                                news(false, 0, 0, null)),
                        DAY);

        assertEquals(1.0 / 3, balance.balance());
        assertEquals(new BriefingBalance.Way(3, DAY.minusDays(3), 3L), balance.inward());
        assertEquals(new BriefingBalance.Way(1, DAY, 0L), balance.outward());
        assertEquals(List.of(), balance.managers());
    }

    @Test
    void isZeroWithOneWayAloneAndNullWithNone() {
        assertEquals(0.0, RULE.analyse(List.of(news(true, 1, 0, null)), DAY).balance());
        BriefingBalance none = RULE.analyse(List.of(), DAY);

        assertNull(none.balance());
        assertEquals(new BriefingBalance.Way(0, null, null), none.inward());
    }

    @Test
    void tellsWithinHowManyDaysNineOfTenAreWrittenDown() {
        List<BriefingFacts> briefings = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            briefings.add(news(true, 30, i, "b"));
        }
        briefings.add(news(false, 30, 4, "a"));

        assertEquals(
                List.of(
                        new BriefingBalance.Delay("a", 1, 4),
                        new BriefingBalance.Delay("b", 10, 9)),
                RULE.analyse(briefings, DAY).managers());
    }
}
