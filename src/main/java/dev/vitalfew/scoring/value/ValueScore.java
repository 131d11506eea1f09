package dev.vitalfew.scoring.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Net value in percent of the revenue, factor by factor: the points of all factors sum to the
/// score before it is rounded and capped.
///
/// @param score -100..100; null without revenue or a known margin
/// @param state null where `score` is
/// @param coverage share of the factors that something is recorded of, 0..1
public record ValueScore(
        @Nullable Integer score,
        @Nullable ValueState state,
        double coverage,
        List<Contribution> contributions) {
    private static final int CAP = 100;

    public ValueScore {
        contributions = List.copyOf(contributions);
    }

    /// What one factor brings.
    ///
    /// @param points percent of the revenue; null without evidence
    /// @param observed the amount; null without evidence
    public record Contribution(
            ValueFactor factor, @Nullable Double points, @Nullable BigDecimal observed) {}

    /// A cost of nothing is no evidence: nobody can tell it from one that was never recorded.
    public static ValueScore of(AccountEconomics economics) {
        LedgerSums sums = economics.ledger();
        BigDecimal revenue = sums.revenue();
        boolean sold = revenue.signum() > 0;
        boolean known = sold && economics.marginRate() != null;
        List<Contribution> contributions = new ArrayList<>();
        contributions.add(
                known
                        ? contribution(ValueFactor.GROSS_MARGIN, economics.grossMargin(), revenue)
                        : new Contribution(ValueFactor.GROSS_MARGIN, null, null));
        contributions.add(cost(ValueFactor.COST_TO_SERVE, sums.costToServe(), sums));
        contributions.add(cost(ValueFactor.ACQUISITION, sums.acquisition(), sums));
        contributions.add(cost(ValueFactor.CONCESSIONS, sums.concessions(), sums));
        long seen = contributions.stream().filter(one -> one.points() != null).count();
        return new ValueScore(
                known ? score(economics.netValue(), revenue) : null,
                known ? economics.state() : null,
                (double) seen / contributions.size(),
                contributions);
    }

    private static Contribution cost(ValueFactor factor, BigDecimal cost, LedgerSums sums) {
        return cost.signum() == 0 || sums.revenue().signum() <= 0
                ? new Contribution(factor, null, null)
                : contribution(factor, cost.negate(), sums.revenue());
    }

    private static Contribution contribution(
            ValueFactor factor, BigDecimal amount, BigDecimal revenue) {
        Double part = ValueRule.ratio(amount, revenue);
        return new Contribution(factor, part == null ? null : CAP * part, amount);
    }

    private static int score(BigDecimal net, BigDecimal revenue) {
        Double part = ValueRule.ratio(net, revenue);
        double percent = part == null ? 0 : CAP * part;
        return (int) Math.rint(Math.clamp(percent, -CAP, CAP));
    }
}
