package dev.vitalfew.scoring;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Coefficient of variation: standard deviation of the population over its mean. Null with fewer
/// than two values, since one value varies from nothing, and where the mean is not positive.
final class Variation {
    private Variation() {}

    static @Nullable Double of(Collection<BigDecimal> values) {
        BigDecimal sum = ZERO;
        BigDecimal sumOfSquares = ZERO;
        for (BigDecimal value : values) {
            sum = sum.add(value);
            sumOfSquares = sumOfSquares.add(value.multiply(value));
        }
        return of(values.size(), sum, sumOfSquares);
    }

    /// √(n·Σx² − (Σx)²) / Σx: the difference is taken exactly, so a constant series has exactly
    /// none.
    static @Nullable Double of(long count, BigDecimal sum, BigDecimal sumOfSquares) {
        if (count < 2 || sum.signum() <= 0) {
            return null;
        }
        BigDecimal spread =
                sumOfSquares.multiply(BigDecimal.valueOf(count)).subtract(sum.multiply(sum));
        return Math.sqrt(spread.doubleValue()) / sum.doubleValue();
    }
}
