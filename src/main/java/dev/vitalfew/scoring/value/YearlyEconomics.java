package dev.vitalfew.scoring.value;

import dev.vitalfew.scoring.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What it takes to win and to serve an account, and what it brings year by year (D 2.1, 2.2). The
/// first year costs the acquisition, every later one the service. All amounts are in one currency.
///
/// @param acquisition once, at least 0
/// @param yearlyService from the second year on, at least 0
/// @param yearlyRevenue greater than 0
/// @param grossMargin a fraction of the revenue, at most 1; below 0 where goods cost more
public record YearlyEconomics(
        BigDecimal acquisition,
        BigDecimal yearlyService,
        BigDecimal yearlyRevenue,
        BigDecimal grossMargin) {
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    /// So that a third of a revenue is the third that a margin was divided to.
    private static final int MARGIN_DECIMALS = 40;

    /// What a quotient of logarithms may be too large by.
    private static final double ROUNDING = 1e-9;

    public YearlyEconomics {
        Require.that(
                acquisition.signum() >= 0 && yearlyService.signum() >= 0,
                () -> "nobody pays us for winning or serving");
        Require.that(yearlyRevenue.signum() > 0, () -> "without revenue there is no ratio");
        Require.that(grossMargin.compareTo(BigDecimal.ONE) <= 0, () -> "a margin is at most 1");
    }

    /// Cost by revenue after one year, two years and so on.
    public List<Double> costRatios(int years) {
        return IntStream.rangeClosed(1, years).mapToObj(this::costRatio).toList();
    }

    private double costRatio(int years) {
        BigDecimal cost = acquisition.add(yearlyService.multiply(BigDecimal.valueOf(years - 1L)));
        return cost.divide(yearlyRevenue.multiply(BigDecimal.valueOf(years)), DIGITS).doubleValue();
    }

    /// The first year after which the margins have paid for everything; null where they never do.
    public @Nullable BigDecimal breakEvenYears() {
        BigDecimal missing = acquisition.subtract(yearlyMargin());
        if (missing.signum() <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal gained = yearlyMargin().subtract(yearlyService);
        return gained.signum() <= 0
                ? null
                : missing.divide(gained, 0, RoundingMode.CEILING).add(BigDecimal.ONE);
    }

    /// The same with money of later years worth less: that of year n counts (1 + discount)^-(n-1).
    ///
    /// @param discount a fraction a year, greater than 0
    public @Nullable BigDecimal breakEvenYears(double discount) {
        Require.that(discount > 0, () -> "a discount is greater than 0");
        double missing = acquisition.subtract(yearlyMargin()).doubleValue();
        if (missing <= 0) {
            return BigDecimal.ONE;
        }
        double gained = yearlyMargin().subtract(yearlyService).doubleValue();
        double left = gained <= 0 ? 0 : 1 - missing * discount / gained;
        if (left <= 0) {
            return null; // all years to come together do not pay for it
        }
        double years = -Math.log(left) / Math.log1p(discount);
        return BigDecimal.valueOf(1 + (long) Math.ceil(years - ROUNDING));
    }

    private BigDecimal yearlyMargin() {
        return yearlyRevenue
                .multiply(grossMargin)
                .setScale(MARGIN_DECIMALS, RoundingMode.HALF_EVEN);
    }
}
