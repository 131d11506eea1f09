package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    @Test
    void mapsProportionally() {
        Scale upwards = new Scale(200, 500, 100);

        assertEquals(500, upwards.at(0));
        assertEquals(300, upwards.at(100));
        assertEquals(100, upwards.at(200));
    }

    @Test
    void keepsWhatLiesOutsideOnItsBorder() {
        Scale scale = new Scale(10, 0, 100);

        assertEquals(0, scale.at(-5));
        assertEquals(100, scale.at(11));
    }

    @Test
    void ticksAreRoundNumbers() {
        List<String> ticks =
                new Scale(110_277.305, 0, 1)
                        .ticks(6).stream().map(BigDecimal::toPlainString).toList();

        assertEquals(List.of("0", "20000", "40000", "60000", "80000", "100000"), ticks);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, .07, 1, 9.99, 10, 123456, 9.9e17})
    void ticksAreFewAndInside(double max) {
        List<BigDecimal> ticks = new Scale(max, 0, 1).ticks(5);

        assertTrue(ticks.size() >= 2 && ticks.size() <= 6, ticks::toString);
        assertTrue(ticks.getLast().doubleValue() <= max, ticks::toString);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAnEndThatIsNone(double max) {
        assertThrows(IllegalArgumentException.class, () -> new Scale(max, 0, 1));
    }
}
