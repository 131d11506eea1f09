package dev.vitalfew.scoring.survey;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SatisfactionRuleTest {
    private static Satisfaction of(long population, Long... counts) {
        return SatisfactionRule.BUILT_IN.of(new Ratings(List.of(counts), population));
    }

    @Test
    void sumsUpTheExampleOfTheDesign() {
        Satisfaction satisfaction = of(16, 0L, 2L, 0L, 4L, 10L);

        assertEquals(84.375, satisfaction.scaledMean());
        assertEquals(.875, satisfaction.topTwo());
        assertEquals(.125, satisfaction.bottomTwo());
        assertEquals(0, satisfaction.marginOfError()); // everybody was asked
    }

    @Test
    void errsLessTheLargerItsPartOfThePopulationIs() {
        double alone = 1.96 * Math.sqrt(.875 * .125 / 16);

        assertEquals(alone, margin(1_000_000_000), 1e-8);
        assertEquals(alone * Math.sqrt(15.0 / 30), margin(31), 1e-8);
    }

    private static double margin(long population) {
        return requireNonNull(of(population, 0L, 2L, 0L, 4L, 10L).marginOfError());
    }

    @Test
    void saysNothingWithoutAnAnswer() {
        Satisfaction none = of(100, 0L, 0L, 0L, 0L, 0L);

        assertNull(none.scaledMean());
        assertNull(none.topTwo());
        assertNull(none.marginOfError());
    }

    @Test
    void asksOnlyCustomerThereIs() {
        assertEquals(0, of(1, 0L, 0L, 0L, 0L, 1L).marginOfError());
        assertEquals(0, of(0, 0L, 0L, 0L, 0L, 1L).marginOfError());
    }

    @Test
    void refusesOtherNumbersOfMarks() {
        assertThrows(IllegalArgumentException.class, () -> of(1, 1L));
        assertThrows(IllegalArgumentException.class, () -> of(1, -1L, 0L, 0L, 0L, 0L));
    }
}
