package dev.vitalfew.intelligence;

import dev.vitalfew.engagement.ClosingTechnique;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.engagement.CallEnd;
import dev.vitalfew.scoring.engagement.CallFacts;
import dev.vitalfew.scoring.pipeline.ComplexityRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts calls by how we asked for the order: in simple and complex sales, with and without signs
/// that the customer wants to buy (D 5.1, 5.8).
///
/// @param counts what is counted of the interactions `i`, as SQL
/// @param reporting the currency in which an amount is large or not
record Techniques(
        Snapshot snapshot, Policy policy, LocalDate day, String reporting, String counts) {
    private record Key(ClosingTechnique technique, SaleKind sale, boolean signals) {}

    private record Counted(
            ClosingTechnique technique,
            boolean signals,
            @Nullable UUID deal,
            long calls,
            Map<CallEnd, Long> ends) {}

    private static final Comparator<Key> IN_ORDER =
            Comparator.comparing(Key::technique)
                    .thenComparing(Key::sale)
                    .thenComparing(Key::signals);

    /// @param condition on the interactions `i`
    List<CallsView.Technique> of(Sql condition) {
        List<Counted> all = counted(condition);
        Map<UUID, Boolean> complex =
                complex(
                        all.stream()
                                .map(Counted::deal)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        Map<Key, Long> calls = new TreeMap<>(IN_ORDER);
        Map<Key, Map<CallEnd, Long>> ends = new HashMap<>();
        for (Counted one : all) {
            Key key = new Key(one.technique(), saleOf(one.deal(), complex), one.signals());
            calls.merge(key, one.calls(), Long::sum);
            Map<CallEnd, Long> sum = ends.computeIfAbsent(key, _ -> new EnumMap<>(CallEnd.class));
            one.ends().forEach((end, number) -> sum.merge(end, number, Long::sum));
        }
        return calls.entrySet().stream()
                .map(
                        entry ->
                                new CallsView.Technique(
                                        entry.getKey().technique(),
                                        entry.getKey().sale(),
                                        entry.getKey().signals(),
                                        CallsView.Figures.of(
                                                entry.getValue(),
                                                new CallFacts(
                                                        ends.getOrDefault(entry.getKey(), Map.of()),
                                                        List.of()),
                                                policy.engagement().calls())))
                .toList();
    }

    private static SaleKind saleOf(@Nullable UUID deal, Map<UUID, Boolean> complex) {
        Boolean known = deal == null ? null : complex.get(deal);
        return known == null ? SaleKind.UNKNOWN : known ? SaleKind.COMPLEX : SaleKind.SIMPLE;
    }

    private List<Counted> counted(Sql condition) {
        return snapshot.rows(
                Sql.of("select i.closing_technique, s.seen, i.deal_id,")
                        .then(counts)
                        .then(
                                """
                                from interaction i cross join lateral (
                                    select exists (
                                        select from closing_signal c
                                        where c.account_id = i.account_id and c.deal_id = i.deal_id
                                          and c.observed_on <= (i.at at time zone 'UTC')::date
                                          and c.observed_on > (i.at at time zone 'UTC')::date - %d) as seen) s
                                where i.closing_technique is not null and
                                """
                                        .formatted(policy.engagement().signals().days()))
                        .then(condition)
                        .then("group by 1, 2, 3"),
                Techniques::counted);
    }

    private static Counted counted(ResultSet row) throws SQLException {
        Map<CallEnd, Long> ends = new EnumMap<>(CallEnd.class);
        for (CallEnd end : CallEnd.values()) {
            ends.put(end, row.getLong(end.name()));
        }
        return new Counted(
                ClosingTechnique.valueOf(row.getString(1)),
                row.getBoolean(2),
                row.getObject(3, UUID.class),
                row.getLong("calls"),
                ends);
    }

    private Map<UUID, Boolean> complex(Collection<UUID> deals) {
        if (deals.isEmpty()) {
            return Map.of();
        }
        Map<UUID, BuyingCentre> centres = BuyingCentres.of(snapshot, List.copyOf(deals), day);
        Map<UUID, Boolean> complex = new HashMap<>();
        snapshot.rows(
                Sql.of(
                        """
                        select d.id, 'LONG' = any(d.traits) as long, d.expected_close_on - d.opened_on as days,
                            d.amount * case when d.currency = ? then 1 else (
                                select x.rate from exchange_rate x where x.currency = d.currency and x.rate_on <= ?
                                order by x.rate_on desc limit 1) end as amount
                        from deal d where d.id = any(?)
                        """,
                        Sql.text(reporting),
                        Sql.day(day),
                        Sql.ids(deals)),
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    ComplexityRule.Facts facts =
                            new ComplexityRule.Facts(
                                    row.getBoolean("long"),
                                    row.getObject("days", Integer.class) == null
                                            ? null
                                            : row.getLong("days"),
                                    ComplexityService.deciders(
                                            centres.getOrDefault(id, new BuyingCentre(List.of()))),
                                    row.getBigDecimal("amount"));
                    return complex.put(id, policy.pipeline().complexity().judge(facts).complex());
                });
        return complex;
    }
}
