package dev.vitalfew.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// Makes portfolios for tests: by hand, or at random from a seed that the test prints.
final class Units {
    private Units() {}

    static double known(@Nullable Double ratio) {
        return Objects.requireNonNull(ratio, "a ratio that is known");
    }

    static void assertNear(double expected, @Nullable Double actual, double tolerance) {
        assertEquals(expected, known(actual), tolerance);
    }

    /// Named `u01`, `u02` ... in the order given.
    static List<UnitValue> of(String... values) {
        List<UnitValue> units = new ArrayList<>();
        Arrays.stream(values)
                .map(BigDecimal::new)
                .forEach(
                        value ->
                                units.add(
                                        new UnitValue("u%02d".formatted(units.size() + 1), value)));
        return units;
    }

    /// Skewed, with ties, zeros and returns.
    static List<UnitValue> random(SplittableRandom random) {
        int count = random.nextInt(1, 200);
        List<UnitValue> units = new ArrayList<>(count);
        for (int place = 0; place < count; place++) {
            double skewed = Math.pow(random.nextDouble(), random.nextInt(1, 6)) * 100_000;
            BigDecimal value =
                    switch (random.nextInt(10)) {
                        case 0 -> BigDecimal.ZERO;
                        case 1 -> BigDecimal.valueOf(-random.nextLong(1, 1_000_000), 4);
                        case 2 -> BigDecimal.valueOf(random.nextLong(1, 5));
                        default -> BigDecimal.valueOf((long) (skewed * 10_000) + 1, 4);
                    };
            units.add(new UnitValue("u" + place, value));
        }
        return units;
    }

    static <T> List<T> shuffled(List<T> values, SplittableRandom random) {
        List<T> shuffled = new ArrayList<>(values);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            T swapped = shuffled.get(last);
            shuffled.set(last, shuffled.get(other));
            shuffled.set(other, swapped);
        }
        return shuffled;
    }
}
