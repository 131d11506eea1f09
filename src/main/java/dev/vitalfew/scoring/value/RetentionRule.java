package dev.vitalfew.scoring.value;

import dev.vitalfew.scoring.Require;
import java.math.BigDecimal;
import java.math.MathContext;

/// What fewer defections are worth (D 2.6): the lifetime value of a customer who stays each year
/// with probability r is m(1 + d)/(1 + d − r), so that some points more of r raise it by (1 + d −
/// r) / (1 + d − r − points) − 1, whatever the margin m.
///
/// @param retention probability to stay for another year, 0..1
/// @param discount a fraction a year, at least 0
public record RetentionRule(BigDecimal retention, BigDecimal discount) {
    public RetentionRule {
        Require.that(
                retention.signum() >= 0 && retention.compareTo(BigDecimal.ONE) <= 0,
                () -> "a probability lies within 0..1");
        Require.that(discount.signum() >= 0, () -> "a discount is at least 0");
    }

    /// Whether lifetimes stay finite with so many points more.
    public boolean allows(BigDecimal points) {
        return left().compareTo(points) > 0;
    }

    /// How much more profit, as a fraction of what there is.
    ///
    /// @param points of retention, a fraction: 0.05 is five points
    public double uplift(BigDecimal points) {
        Require.that(allows(points), () -> "retention and points stay below 1 + discount");
        return points.divide(left().subtract(points), MathContext.DECIMAL64).doubleValue();
    }

    private BigDecimal left() {
        return BigDecimal.ONE.add(discount).subtract(retention);
    }
}
