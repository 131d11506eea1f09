package dev.vitalfew.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What [BaseRule] found. `state` is null where there are no sales to judge, `steadier` where a
/// side has no variation or both have the same.
public record BaseHealth(
        Side base,
        Side key,
        @Nullable Steadier steadier,
        @Nullable BaseState state,
        List<String> reasons) {

    public BaseHealth {
        reasons = List.copyOf(reasons);
    }

    /// `share` is a fraction of all positive sales, `variation` the coefficient of variation of the
    /// quarters.
    public record Side(
            int accounts, BigDecimal revenue, @Nullable Double share, @Nullable Double variation) {}
}
