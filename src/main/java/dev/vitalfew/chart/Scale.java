package dev.vitalfew.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Maps values from 0 to `max` onto places from `start` to `end`; `end` may lie before `start`, as
/// on an axis that grows upwards.
record Scale(double max, double start, double end) {
    private static final double[] NICE = {1, 2, 2.5, 5, 10};

    Scale {
        if (!(max > 0) || !Double.isFinite(max)) {
            throw new IllegalArgumentException("a scale needs a positive end, got " + max);
        }
    }

    /// Values outside are drawn on the border, so that nothing leaves the picture.
    double at(double value) {
        double part = Math.clamp(value / max, 0, 1);
        return start + part * (end - start);
    }

    /// Multiples of 1, 2, 2.5 or 5 times a power of ten from 0 to the end of the scale, at most
    /// `count` steps of them.
    List<BigDecimal> ticks(int count) {
        BigDecimal step = niceStep(max / count);
        List<BigDecimal> ticks = new ArrayList<>();
        BigDecimal tick = BigDecimal.ZERO;
        while (tick.doubleValue() <= max) {
            ticks.add(tick);
            tick = tick.add(step);
        }
        return ticks;
    }

    private static BigDecimal niceStep(double least) {
        int exponent = (int) Math.floor(Math.log10(least));
        for (double nice : NICE) {
            BigDecimal step = BigDecimal.valueOf(nice).scaleByPowerOfTen(exponent);
            if (step.doubleValue() >= least) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }
}
