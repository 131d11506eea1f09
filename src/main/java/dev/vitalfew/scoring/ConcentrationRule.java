package dev.vitalfew.scoring;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A few key accounts that carry the sales are a time bomb (D 8.1). Reaching a threshold counts as
/// crossing it, compared in exact decimals. `disclose` follows the ten per cent of ASC
/// 280-10-50-42.
public record ConcentrationRule(
        Threshold critical, Threshold high, BigDecimal disclose, List<Integer> stressed) {

    public ConcentrationRule {
        Require.that(
                critical.top1().compareTo(high.top1()) >= 0
                        && critical.hhi().compareTo(high.hhi()) >= 0,
                () -> "critical %s must not lie below high %s".formatted(critical, high));
        stressed = List.copyOf(stressed);
    }

    /// Met by the share of the largest group or by the Herfindahl-Hirschman index of all.
    public record Threshold(BigDecimal top1, BigDecimal hhi) {}

    public Concentration analyse(Collection<GroupFacts> groups, ParetoRule paretoRule) {
        Pareto pareto = paretoRule.analyse(groups.stream().map(GroupFacts::unit).toList());
        List<RankedUnit> disclosures = disclosures(pareto);
        return new Concentration(
                pareto,
                topShare(pareto, 1),
                topShare(pareto, 5),
                topShare(pareto, 10),
                level(pareto, !disclosures.isEmpty()),
                disclosures,
                stress(pareto, groups));
    }

    private static @Nullable Double topShare(Pareto pareto, int count) {
        if (pareto.units() == 0) {
            return null;
        }
        return pareto.ranked().get(Math.min(count, pareto.units()) - 1).cumulativeShare();
    }

    private List<RankedUnit> disclosures(Pareto pareto) {
        BigDecimal border = pareto.total().multiply(disclose);
        return pareto.ranked().stream()
                .takeWhile(unit -> unit.value().compareTo(border) >= 0)
                .toList();
    }

    private ConcentrationLevel level(Pareto pareto, boolean anyDisclosure) {
        if (pareto.units() == 0) {
            return ConcentrationLevel.OK;
        }
        BigDecimal squares = sumOfSquares(pareto.ranked());
        if (reaches(critical, pareto, squares)) {
            return ConcentrationLevel.CRITICAL;
        }
        if (reaches(high, pareto, squares)) {
            return ConcentrationLevel.HIGH;
        }
        return anyDisclosure ? ConcentrationLevel.DISCLOSE : ConcentrationLevel.OK;
    }

    /// Exact, since the border may be hit exactly: four equal groups have an index of .25.
    private static BigDecimal sumOfSquares(List<RankedUnit> units) {
        BigDecimal squares = ZERO;
        for (RankedUnit unit : units) {
            squares = squares.add(unit.value().multiply(unit.value()));
        }
        return squares;
    }

    private static boolean reaches(Threshold threshold, Pareto pareto, BigDecimal squares) {
        BigDecimal total = pareto.total();
        BigDecimal largest = pareto.ranked().getFirst().value();
        return largest.compareTo(total.multiply(threshold.top1())) >= 0
                || squares.compareTo(total.multiply(total).multiply(threshold.hhi())) >= 0;
    }

    private List<Concentration.Stress> stress(Pareto pareto, Collection<GroupFacts> groups) {
        Map<String, GroupFacts> byId = HashMap.newHashMap(groups.size());
        groups.forEach(group -> byId.put(group.id(), group));
        List<GroupFacts> largestFirst = new ArrayList<>(pareto.units());
        for (RankedUnit unit : pareto.ranked()) {
            GroupFacts group = byId.get(unit.id());
            if (group != null) {
                largestFirst.add(group);
            }
        }
        return stressed.stream()
                .filter(removed -> removed <= largestFirst.size())
                .map(removed -> stress(largestFirst, removed))
                .toList();
    }

    private static Concentration.Stress stress(List<GroupFacts> largestFirst, int removed) {
        List<GroupFacts> lost = largestFirst.subList(0, removed);
        return new Concentration.Stress(
                removed,
                drop(revenue(lost), revenue(largestFirst)),
                drop(margin(lost), margin(largestFirst)));
    }

    private static BigDecimal revenue(List<GroupFacts> groups) {
        return groups.stream().map(GroupFacts::revenue).reduce(ZERO, BigDecimal::add);
    }

    /// Null when no group has one: unknown, not nothing.
    private static @Nullable BigDecimal margin(List<GroupFacts> groups) {
        BigDecimal sum = null;
        for (GroupFacts group : groups) {
            if (group.margin() != null) {
                sum = sum == null ? group.margin() : sum.add(group.margin());
            }
        }
        return sum;
    }

    private static @Nullable Double drop(@Nullable BigDecimal lost, @Nullable BigDecimal whole) {
        if (lost == null || whole == null || whole.signum() <= 0) {
            return null;
        }
        return ParetoRule.ratio(lost, whole);
    }
}
