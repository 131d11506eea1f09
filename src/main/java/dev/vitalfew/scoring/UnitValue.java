package dev.vitalfew.scoring;

import java.math.BigDecimal;
import java.util.Comparator;

/// What one unit (an account, a group, a seller, a product) brings, exactly.
public record UnitValue(String id, BigDecimal value) {
    /// Largest first; ties break by id, so that equal facts always rank alike.
    public static final Comparator<UnitValue> LARGEST_FIRST =
            (one, other) -> {
                int byValue = other.value.compareTo(one.value);
                return byValue != 0 ? byValue : one.id.compareTo(other.id);
            };
}
