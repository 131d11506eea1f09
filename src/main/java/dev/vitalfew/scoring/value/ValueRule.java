package dev.vitalfew.scoring.value;

import dev.vitalfew.scoring.Require;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// What of value against cost is policy (D 2.1–2.9).
///
/// @param amortisation of what winning an account cost
/// @param marginRate of lines whose goods have no cost, a fraction; without one they stay out of
///   the gross margin
/// @param marginalBand net values within this fraction of the revenue are neither profit nor loss
/// @param quadrantPercentile borders of the quadrants, a fraction
/// @param flatSlope a cost per order that changes by less a quarter, as a fraction of its mean, is
///   flat
public record ValueRule(
        AmortisationRule amortisation,
        @Nullable BigDecimal marginRate,
        BigDecimal marginalBand,
        BigDecimal quadrantPercentile,
        BigDecimal flatSlope) {
    public static final ValueRule BUILT_IN =
            new ValueRule(
                    new AmortisationRule(3),
                    null,
                    new BigDecimal("0.05"),
                    new BigDecimal("0.5"),
                    new BigDecimal("0.01"));

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    public ValueRule {
        Require.that(
                marginRate == null || marginRate.abs().compareTo(BigDecimal.ONE) <= 0,
                () -> "a margin rate lies within -1..1");
        requireFraction(marginalBand);
        requireFraction(quadrantPercentile);
        requireFraction(flatSlope);
    }

    private static void requireFraction(BigDecimal number) {
        Require.that(
                number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0,
                () -> "a fraction lies within 0..1, got " + number);
    }

    /// What becomes of the sums of an account.
    public AccountEconomics judge(LedgerSums sums) {
        BigDecimal margin = sums.pricedRevenue().subtract(sums.costOfGoods());
        BigDecimal goods = sums.costOfGoods();
        BigDecimal known = sums.pricedRevenue();
        if (marginRate != null) {
            BigDecimal assumed = sums.unpricedRevenue().multiply(marginRate);
            margin = margin.add(assumed);
            goods = goods.add(sums.unpricedRevenue()).subtract(assumed);
            known = sums.revenue();
        }
        BigDecimal net =
                margin.subtract(sums.costToServe())
                        .subtract(sums.acquisition())
                        .subtract(sums.concessions());
        BigDecimal cost = margin.subtract(net).add(goods);
        return new AccountEconomics(
                sums, goods, margin, net, ratio(margin, known), ratio(net, cost), state(net, sums));
    }

    private ValueState state(BigDecimal net, LedgerSums sums) {
        BigDecimal band = sums.revenue().max(BigDecimal.ZERO).multiply(marginalBand);
        if (net.abs().compareTo(band) <= 0) {
            return ValueState.MARGINAL;
        }
        return net.signum() > 0 ? ValueState.PROFITABLE : ValueState.LOSS_MAKING;
    }

    /// A part of what there was; null where there was nothing, or less.
    public static @Nullable Double part(BigDecimal part, BigDecimal whole) {
        return ratio(part, whole);
    }

    /// Null where the whole is nothing, or less.
    static @Nullable Double ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? null : part.divide(whole, DIGITS).doubleValue();
    }
}
