package dev.vitalfew.scoring.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What it costs to serve one order, quarter by quarter (D 2.9).
///
/// @param perOrder by quarter, the oldest first; null in a quarter without orders
/// @param slope of the straight line through them, per quarter; null with fewer than two
/// @param trend null with fewer than two
public record TransactionCost(
        List<@Nullable Double> perOrder, @Nullable Double slope, @Nullable Trend trend) {
    /// Where it goes.
    public enum Trend {
        FALLING,
        FLAT,
        RISING
    }

    /// What was spent on serving, and on how many orders.
    public record Quarter(BigDecimal costToServe, long orders) {}

    public static TransactionCost of(ValueRule rule, List<Quarter> quarters) {
        List<@Nullable Double> perOrder = new ArrayList<>();
        for (Quarter quarter : quarters) {
            perOrder.add(
                    quarter.orders() == 0
                            ? null
                            : quarter.costToServe()
                                    .divide(
                                            BigDecimal.valueOf(quarter.orders()),
                                            MathContext.DECIMAL64)
                                    .doubleValue());
        }
        Double slope = slope(perOrder);
        return new TransactionCost(perOrder, slope, trend(slope, perOrder, rule));
    }

    /// Least squares; the distance of quarters without orders still counts.
    private static @Nullable Double slope(List<@Nullable Double> perOrder) {
        int known = 0;
        double meanPlace = 0;
        double meanCost = 0;
        for (int place = 0; place < perOrder.size(); place++) {
            Double cost = perOrder.get(place);
            if (cost != null) {
                known++;
                meanPlace += (place - meanPlace) / known;
                meanCost += (cost - meanCost) / known;
            }
        }
        if (known < 2) {
            return null;
        }
        double together = 0;
        double spread = 0;
        for (int place = 0; place < perOrder.size(); place++) {
            Double cost = perOrder.get(place);
            if (cost != null) {
                together += (place - meanPlace) * (cost - meanCost);
                spread += (place - meanPlace) * (place - meanPlace);
            }
        }
        return together / spread;
    }

    private static @Nullable Trend trend(
            @Nullable Double slope, List<@Nullable Double> perOrder, ValueRule rule) {
        if (slope == null) {
            return null;
        }
        double mean = 0;
        int known = 0;
        for (Double cost : perOrder) {
            if (cost != null) {
                known++;
                mean += (Math.abs(cost) - mean) / known;
            }
        }
        if (Math.abs(slope) <= rule.flatSlope().doubleValue() * mean) {
            return Trend.FLAT;
        }
        return slope < 0 ? Trend.FALLING : Trend.RISING;
    }

    public TransactionCost {
        perOrder = java.util.Collections.unmodifiableList(new ArrayList<>(perOrder));
    }
}
