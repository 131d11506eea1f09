package dev.vitalfew.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// How one account buys: its orders of the last months and the days between its purchases. `money`
/// is null where one of its lines has no exchange rate, because half a revenue would look like
/// small orders.
public record BuyingFacts(String id, int orders, @Nullable Money money, Gaps gaps) {

    public BuyingFacts {
        Require.that(
                orders > 0,
                () -> "an account is judged by its orders, %s has %d".formatted(id, orders));
    }

    /// `margin` is what the lines with a cost leave, `revenueWithCost` their revenue; both null
    /// without such lines.
    public record Money(
            BigDecimal revenue,
            @Nullable BigDecimal revenueWithCost,
            @Nullable BigDecimal margin) {}

    /// Days between consecutive purchase days: their number, sum and sum of squares.
    public record Gaps(long count, long days, long squaredDays) {}

    @Nullable Double averageOrder() {
        return money == null ? null : ParetoRule.ratio(money.revenue(), BigDecimal.valueOf(orders));
    }

    /// Null without cost, and where the revenue with cost is not positive: a rate of it would mean
    /// nothing.
    @Nullable Double marginRate() {
        if (money == null || money.revenueWithCost() == null || money.margin() == null) {
            return null;
        }
        return money.revenueWithCost().signum() <= 0
                ? null
                : ParetoRule.ratio(money.margin(), money.revenueWithCost());
    }

    /// Null with fewer than three purchase days.
    @Nullable Double interpurchaseVariation() {
        return Variation.of(
                gaps.count(),
                BigDecimal.valueOf(gaps.days()),
                BigDecimal.valueOf(gaps.squaredDays()));
    }
}
