package dev.vitalfew.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Many orders, small quantities, loose cooperation, thin margin (D 1.3). Percentiles are by
/// nearest rank among the accounts with orders within `months`; a value on the threshold meets it.
/// Contracts are not recorded yet, so that cooperation is judged by the rhythm of purchases alone.
public record PoorFitRule(
        int months, BigDecimal highPercentile, BigDecimal lowPercentile, double minVariation) {
    private static final Comparator<PoorFit> POOREST_FIRST =
            Comparator.comparingInt(PoorFit::met).reversed().thenComparing(PoorFit::id);

    /// Every account of `facts` judged against the others, the poorest fit first, ties by id.
    public List<PoorFit> analyse(Collection<BuyingFacts> facts) {
        Thresholds thresholds =
                new Thresholds(
                        percentile(highPercentile, facts, one -> (double) one.orders()),
                        percentile(lowPercentile, facts, BuyingFacts::averageOrder),
                        percentile(lowPercentile, facts, BuyingFacts::marginRate));
        return facts.stream().map(one -> judge(one, thresholds)).sorted(POOREST_FIRST).toList();
    }

    private record Thresholds(
            @Nullable Double orders, @Nullable Double averageOrder, @Nullable Double marginRate) {}

    private PoorFit judge(BuyingFacts one, Thresholds thresholds) {
        List<PoorFit.Finding> findings =
                List.of(
                        atLeast(
                                PoorFitPredicate.MANY_ORDERS,
                                (double) one.orders(),
                                thresholds.orders(),
                                "orders of the last %d months".formatted(months)),
                        smallOrders(one, thresholds),
                        thinMargin(one, thresholds),
                        looseCooperation(one));
        int met = (int) findings.stream().filter(PoorFitRule::isMet).count();
        return new PoorFit(one.id(), verdict(met), met, findings);
    }

    private static PoorFit.Finding smallOrders(BuyingFacts one, Thresholds thresholds) {
        Double value = one.averageOrder();
        if (value == null) {
            return new PoorFit.NoEvidence(
                    PoorFitPredicate.SMALL_ORDERS, "a line has no exchange rate");
        }
        return atMost(
                PoorFitPredicate.SMALL_ORDERS, value, thresholds.averageOrder(), "average order");
    }

    private static PoorFit.Finding thinMargin(BuyingFacts one, Thresholds thresholds) {
        Double value = one.marginRate();
        if (value == null) {
            return new PoorFit.NoEvidence(
                    PoorFitPredicate.THIN_MARGIN,
                    one.money() == null
                            ? "a line has no exchange rate"
                            : "no positive revenue on lines with a cost");
        }
        return atMost(PoorFitPredicate.THIN_MARGIN, value, thresholds.marginRate(), "margin rate");
    }

    private PoorFit.Finding looseCooperation(BuyingFacts one) {
        Double value = one.interpurchaseVariation();
        if (value == null) {
            return new PoorFit.NoEvidence(
                    PoorFitPredicate.LOOSE_COOPERATION,
                    "fewer than three purchase days, and contracts are not recorded");
        }
        return atLeast(
                PoorFitPredicate.LOOSE_COOPERATION,
                value,
                minVariation,
                "coefficient of variation of the interpurchase time; contracts are not recorded");
    }

    private static PoorFit.Finding atLeast(
            PoorFitPredicate predicate, double value, @Nullable Double threshold, String what) {
        double border = Objects.requireNonNull(threshold, "the value itself has a percentile");
        return new PoorFit.Judged(predicate, value, border, value >= border, what);
    }

    private static PoorFit.Finding atMost(
            PoorFitPredicate predicate, double value, @Nullable Double threshold, String what) {
        double border = Objects.requireNonNull(threshold, "the value itself has a percentile");
        return new PoorFit.Judged(predicate, value, border, value <= border, what);
    }

    private static boolean isMet(PoorFit.Finding finding) {
        return switch (finding) {
            case PoorFit.Judged judged -> judged.met();
            case PoorFit.NoEvidence _ -> false;
        };
    }

    private static PoorFitVerdict verdict(int met) {
        return switch (met) {
            case 4 -> PoorFitVerdict.POOR_FIT;
            case 3 -> PoorFitVerdict.WATCH;
            default -> PoorFitVerdict.NONE;
        };
    }

    /// The value at place ceil(p·n) of those that are known, null if none is.
    private static @Nullable Double percentile(
            BigDecimal fraction,
            Collection<BuyingFacts> facts,
            Function<BuyingFacts, @Nullable Double> value) {
        double[] known =
                facts.stream().map(value).filter(Objects::nonNull).mapToDouble(v -> v).toArray();
        if (known.length == 0) {
            return null;
        }
        Arrays.sort(known);
        return known[ParetoRule.ceilingOf(fraction, known.length) - 1];
    }
}
