package dev.vitalfew.scoring.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The published examples to the digit (D 2.1, 2.2, 2.6).
class ValueRulesTest {
    private static YearlyEconomics published(String grossMargin) {
        return relationship("5", "0.5", "10", grossMargin);
    }

    private static YearlyEconomics relationship(
            String acquisition, String service, String revenue, String grossMargin) {
        return new YearlyEconomics(
                new BigDecimal(acquisition),
                new BigDecimal(service),
                new BigDecimal(revenue),
                new BigDecimal(grossMargin));
    }

    @Test
    void spreadsTheAcquisitionOverTheYears() {
        assertEquals(List.of(.5, .275, .2, .1625, .14), published("0.5").costRatios(5));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1, 1", "0.3, 2, 2", "0.1, 9, 18"})
    void breaksEvenAsPublished(String margin, int years, int discounted) {
        assertEquals(new BigDecimal(years), published(margin).breakEvenYears());
        assertEquals(new BigDecimal(discounted), published(margin).breakEvenYears(.1));
    }

    @Test
    void neverBreaksEvenWhereServiceTakesTheMargin() {
        assertNull(published("0.05").breakEvenYears());
        assertNull(published("-0.1").breakEvenYears());
        assertNull(published("0.05").breakEvenYears(.1));
        assertNull(relationship("15", "0.5", "10", "0.1").breakEvenYears(.1));
    }

    @Test
    void isCoveredAtOnceWhateverComesLater() {
        assertEquals(BigDecimal.ONE, relationship("1", "9", "10", "0.1").breakEvenYears());
        assertEquals(BigDecimal.ONE, relationship("0", "0", "1", "0").breakEvenYears(.1));
    }

    /// Against the sum taken year by year.
    @Test
    void discountsAsTheSumOfTheYearsDoes() {
        for (int acquisition = 1; acquisition <= 40; acquisition++) {
            YearlyEconomics one = relationship(String.valueOf(acquisition), "0.3", "10", "0.2");
            double sum = 2 - acquisition;
            int years = 1;
            while (sum < -1e-9 && years < 1_000) {
                sum += 1.7 / Math.pow(1.07, years);
                years++;
            }
            BigDecimal expected = sum < -1e-9 ? null : new BigDecimal(years);
            assertEquals(expected, one.breakEvenYears(.07), "acquisition " + acquisition);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.70, 0.142857142857142857",
        "0.80, 0.2",
        "0.85, 0.25",
        "0.90, 0.333333333333333333",
        "0.95, 0.5"
    })
    void raisesTheValueOfRetentionAsPublished(String retention, double uplift) {
        RetentionRule rule = new RetentionRule(new BigDecimal(retention), new BigDecimal("0.10"));

        assertEquals(uplift, rule.uplift(new BigDecimal("0.05")), 1e-15);
    }

    @Test
    void endsWhereLifetimesHaveNoEnd() {
        RetentionRule rule = new RetentionRule(new BigDecimal("0.95"), new BigDecimal("0.1"));

        assertTrue(rule.allows(new BigDecimal("0.1499")));
        assertFalse(rule.allows(new BigDecimal("0.15")));
        assertThrows(IllegalArgumentException.class, () -> rule.uplift(new BigDecimal("0.15")));
    }
}
