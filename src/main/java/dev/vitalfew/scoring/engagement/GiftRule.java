package dev.vitalfew.scoring.engagement;

import java.math.BigDecimal;

/// A gift is an attention and no bribe (D 5.2).
///
/// @param limit the most that one gift is worth, in the reporting currency; that much is allowed
public record GiftRule(BigDecimal limit) {
    public GiftRule {
        if (limit.signum() < 0) {
            throw new IllegalArgumentException("need a limit of at least 0, got " + limit);
        }
    }

    public boolean allows(BigDecimal value) {
        return value.compareTo(limit) <= 0;
    }
}
