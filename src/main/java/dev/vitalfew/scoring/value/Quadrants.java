package dev.vitalfew.scoring.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The borders between the quadrants (D 2.8), by nearest rank among the accounts with revenue; who
/// stands on a border counts as above it. Null where there is no account to draw them from.
public record Quadrants(@Nullable BigDecimal revenue, @Nullable Double marginRate) {

    public static Quadrants of(ValueRule rule, Collection<AccountEconomics> accounts) {
        List<BigDecimal> revenues = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (AccountEconomics one : accounts) {
            if (one.ledger().revenue().signum() > 0) {
                revenues.add(one.ledger().revenue());
                if (one.marginRate() != null) {
                    rates.add(one.marginRate());
                }
            }
        }
        revenues.sort(null);
        rates.sort(null);
        return new Quadrants(
                atRank(revenues, rule.quadrantPercentile()),
                atRank(rates, rule.quadrantPercentile()));
    }

    private static <T> @Nullable T atRank(List<T> ascending, BigDecimal percentile) {
        if (ascending.isEmpty()) {
            return null;
        }
        int rank =
                percentile
                        .multiply(BigDecimal.valueOf(ascending.size()))
                        .setScale(0, RoundingMode.CEILING)
                        .intValueExact();
        return ascending.get(Math.max(1, rank) - 1);
    }

    /// Null for an account without revenue, or whose margin nobody knows.
    public @Nullable Quadrant place(AccountEconomics account) {
        Double rate = account.marginRate();
        BigDecimal sales = account.ledger().revenue();
        if (revenue == null || marginRate == null || rate == null || sales.signum() <= 0) {
            return null;
        }
        boolean rich = rate.compareTo(marginRate) >= 0;
        return sales.compareTo(revenue) >= 0
                ? rich ? Quadrant.STAR : Quadrant.VOLUME_TRAP
                : rich ? Quadrant.NICHE : Quadrant.SMALL;
    }
}
