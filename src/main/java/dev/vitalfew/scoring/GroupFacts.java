package dev.vitalfew.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A group of accounts under common control, which counts as one (D 8.1). `margin` covers its lines
/// with a cost and is null when it has none; `value` is what groups are ranked by.
public record GroupFacts(
        String id, BigDecimal value, BigDecimal revenue, @Nullable BigDecimal margin) {
    UnitValue unit() {
        return new UnitValue(id, value);
    }
}
