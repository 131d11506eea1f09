package dev.vitalfew.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Maps amounts from 10^`low` to 10^`high` onto places, each power of ten as long as the next:
/// accounts differ a thousandfold, and on a straight scale all but the largest would lie on one
/// line.
record LogScale(int low, int high, double start, double end) {
    private static final int MOST = 6;

    LogScale {
        if (low >= high) {
            throw new IllegalArgumentException("need low < high, got %d, %d".formatted(low, high));
        }
    }

    /// Around what is greater than nothing; six powers of ten below the greatest at most.
    static LogScale around(List<BigDecimal> amounts, double start, double end) {
        double greatest = 1;
        double least = Double.MAX_VALUE;
        for (BigDecimal amount : amounts) {
            if (amount.signum() > 0) {
                greatest = Math.max(greatest, amount.doubleValue());
                least = Math.min(least, amount.doubleValue());
            }
        }
        int high = (int) Math.ceil(Math.log10(greatest) + 1e-9);
        int low = least == Double.MAX_VALUE ? high - 1 : (int) Math.floor(Math.log10(least));
        return new LogScale(Math.clamp(low, high - MOST, high - 1), high, start, end);
    }

    /// Values outside are drawn on the border, so that nothing leaves the picture.
    double at(BigDecimal amount) {
        double power = amount.signum() <= 0 ? low : Math.log10(amount.doubleValue());
        return start + Math.clamp((power - low) / (high - low), 0, 1) * (end - start);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (int power = low; power <= high; power++) {
            ticks.add(BigDecimal.ONE.scaleByPowerOfTen(power));
        }
        return ticks;
    }
}
