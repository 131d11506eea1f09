package dev.vitalfew.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// News is to go both ways (D 3.12), and soon onto paper.
///
/// @param percentile of the days from event to record, by nearest rank
public record BriefingRule(BigDecimal percentile) {

    /// Counts, and looks at delays.
    ///
    /// @param briefings none later than `asOf`
    public BriefingBalance analyse(Collection<BriefingFacts> briefings, LocalDate asOf) {
        BriefingBalance.Way inward = way(briefings.stream().filter(BriefingFacts::inward), asOf);
        BriefingBalance.Way outward = way(briefings.stream().filter(each -> !each.inward()), asOf);
        int more = Math.max(inward.number(), outward.number());
        Double balance =
                more == 0 ? null : (double) Math.min(inward.number(), outward.number()) / more;
        return new BriefingBalance(inward, outward, balance, delays(briefings));
    }

    private static BriefingBalance.Way way(Stream<BriefingFacts> briefings, LocalDate asOf) {
        List<LocalDate> days = briefings.map(BriefingFacts::occurredOn).toList();
        @Nullable LocalDate last = days.stream().max(Comparator.naturalOrder()).orElse(null);
        return new BriefingBalance.Way(
                days.size(), last, last == null ? null : ChronoUnit.DAYS.between(last, asOf));
    }

    private List<BriefingBalance.Delay> delays(Collection<BriefingFacts> briefings) {
        Map<String, List<Long>> bySeller = new TreeMap<>();
        for (BriefingFacts each : briefings) {
            String seller = each.sellerId();
            if (seller != null) {
                bySeller.computeIfAbsent(seller, _ -> new ArrayList<>())
                        .add(ChronoUnit.DAYS.between(each.occurredOn(), each.recordedOn()));
            }
        }
        return bySeller.entrySet().stream()
                .map(
                        entry ->
                                new BriefingBalance.Delay(
                                        entry.getKey(),
                                        entry.getValue().size(),
                                        nearestRank(entry.getValue())))
                .toList();
    }

    private long nearestRank(List<Long> days) {
        List<Long> rising = days.stream().sorted().toList();
        return Objects.requireNonNull(
                rising.get(ParetoRule.ceilingOf(percentile, rising.size()) - 1));
    }
}
