package dev.vitalfew.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The many are the steady base, not worthless (D 1.2): the accounts with sales outside class A,
/// how their quarterly revenue varies against that of class A, and whether they are enough to stand
/// on (D 8.2).
public record BaseRule(int minAccounts, BigDecimal minShare, int quarters) {

    public BaseRule {
        Require.that(quarters > 0, () -> "need at least one quarter, got %d".formatted(quarters));
    }

    /// The first days of the last complete quarters at the end of `asOf`, oldest first.
    public List<LocalDate> quarterStarts(LocalDate asOf) {
        LocalDate tomorrow = asOf.plusDays(1);
        LocalDate open = tomorrow.withDayOfMonth(1).minusMonths((tomorrow.getMonthValue() - 1) % 3);
        return IntStream.rangeClosed(1, quarters)
                .mapToObj(back -> open.minusMonths(3L * (quarters + 1 - back)))
                .toList();
    }

    public BaseHealth analyse(Pareto pareto, List<QuarterRevenue> revenues) {
        Pareto.ClassTotal a = pareto.classTotal(AbcClass.A);
        Pareto.ClassTotal b = pareto.classTotal(AbcClass.B);
        Pareto.ClassTotal c = pareto.classTotal(AbcClass.C);
        BigDecimal baseRevenue = b.value().add(c.value());
        BaseHealth.Side base =
                new BaseHealth.Side(
                        b.units() + c.units(),
                        baseRevenue,
                        ParetoRule.ratio(baseRevenue, pareto.total()),
                        Variation.of(revenues.stream().map(QuarterRevenue::base).toList()));
        BaseHealth.Side key =
                new BaseHealth.Side(
                        a.units(),
                        a.value(),
                        a.share(),
                        Variation.of(revenues.stream().map(QuarterRevenue::key).toList()));
        List<String> reasons = reasonsForInverted(base, pareto.total());
        return new BaseHealth(base, key, steadier(base, key), state(pareto, reasons), reasons);
    }

    private List<String> reasonsForInverted(BaseHealth.Side base, BigDecimal total) {
        List<String> reasons = new ArrayList<>();
        if (total.signum() == 0) {
            return reasons;
        }
        if (base.accounts() < minAccounts) {
            reasons.add(
                    "%d base accounts, at least %d are needed"
                            .formatted(base.accounts(), minAccounts));
        }
        if (base.revenue().compareTo(total.multiply(minShare)) < 0) {
            reasons.add("the base brings less than %s of sales".formatted(minShare));
        }
        return reasons;
    }

    private static @Nullable BaseState state(Pareto pareto, List<String> reasons) {
        if (pareto.units() == 0) {
            return null;
        }
        return reasons.isEmpty() ? BaseState.SOUND : BaseState.INVERTED;
    }

    private static @Nullable Steadier steadier(BaseHealth.Side base, BaseHealth.Side key) {
        Double ofBase = base.variation();
        Double ofKey = key.variation();
        if (ofBase == null || ofKey == null || ofBase.equals(ofKey)) {
            return null;
        }
        return ofBase < ofKey ? Steadier.BASE : Steadier.KEY;
    }
}
