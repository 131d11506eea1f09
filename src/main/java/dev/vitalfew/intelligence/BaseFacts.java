package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.BuyingFacts;
import dev.vitalfew.scoring.QuarterRevenue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Gathers how the base and the key accounts sell by quarter, and how every account buys.
final class BaseFacts {
    private final Snapshot snapshot;
    private final Lines lines;
    private final LocalDate asOf;

    /// @param lines of the question; their `from` and `to` do not bound what is gathered here
    BaseFacts(Snapshot snapshot, Lines lines) {
        this.snapshot = snapshot;
        this.asOf = lines.period().asOf();
        this.lines = lines.within(Period.until(asOf));
    }

    /// One entry for each quarter that begins at one of `starts`, without those that ended before
    /// the first purchase of all: no history is not the same as no sales.
    List<QuarterRevenue> quarters(List<LocalDate> starts, Collection<String> keyAccounts) {
        LocalDate first = firstPurchase();
        if (first == null) {
            return List.of();
        }
        Map<LocalDate, BigDecimal> base = new HashMap<>();
        Map<LocalDate, BigDecimal> key = new HashMap<>();
        snapshot.rows(
                quarterStatement(starts, keyAccounts),
                row ->
                        (row.getBoolean(2) ? key : base)
                                .merge(
                                        row.getObject(1, LocalDate.class),
                                        zeroIfNull(row.getBigDecimal(3)),
                                        BigDecimal::add));
        return starts.stream()
                .filter(start -> start.plusMonths(3).isAfter(first))
                .map(
                        start ->
                                new QuarterRevenue(
                                        start,
                                        base.getOrDefault(start, BigDecimal.ZERO),
                                        key.getOrDefault(start, BigDecimal.ZERO)))
                .toList();
    }

    private @Nullable LocalDate firstPurchase() {
        List<LocalDate> found = new ArrayList<>();
        snapshot.rows(
                Sql.of("select p.ordered_on")
                        .then(lines.counted())
                        .then("order by p.ordered_on limit 1"),
                row -> found.add(row.getObject(1, LocalDate.class)));
        return found.isEmpty() ? null : found.getFirst();
    }

    private Sql quarterStatement(List<LocalDate> starts, Collection<String> keyAccounts) {
        Lines window =
                lines.within(new Period(starts.getFirst(), starts.getLast().plusMonths(3), asOf));
        List<UUID> keys = keyAccounts.stream().map(UUID::fromString).toList();
        return Sql.of(
                        "select date_trunc('quarter', p.ordered_on)::date, p.account_id = any(?),",
                        Sql.ids(keys))
                .then(window.money("p.amount"))
                .then(window.valued())
                .then("group by 1, 2");
    }

    /// Of every account with an order in the `months` up to `asOf`.
    List<BuyingFacts> buying(int months) {
        Map<String, BuyingFacts.Gaps> gaps = gaps();
        BuyingFacts.Gaps none = new BuyingFacts.Gaps(0, 0, 0);
        return snapshot.rows(
                ordersStatement(months),
                row -> {
                    String account = row.getString(1);
                    return new BuyingFacts(
                            account,
                            Math.toIntExact(row.getLong(2)),
                            money(row),
                            gaps.getOrDefault(account, none));
                });
    }

    private static BuyingFacts.@Nullable Money money(ResultSet row) throws SQLException {
        BigDecimal revenue = row.getBigDecimal(3);
        boolean complete = row.getLong(6) == 0;
        return !complete || revenue == null
                ? null
                : new BuyingFacts.Money(revenue, row.getBigDecimal(4), row.getBigDecimal(5));
    }

    private Sql ordersStatement(int months) {
        Lines window = lines.within(new Period(asOf.minusMonths(months).plusDays(1), null, asOf));
        return Sql.of(
                        """
                        select o.account_id, count(*), sum(o.revenue), sum(o.costed), sum(o.margin), sum(o.missing)
                        from (select p.account_id,
                        """)
                .then(window.money("p.amount"))
                .then("as revenue,")
                .then(window.money("case when p.cost is not null then p.amount end"))
                .then("as costed,")
                .then(window.money("p.amount - p.cost"))
                .then("as margin,")
                .then(window.withoutRate())
                .then("as missing")
                .then(window.valued())
                .then("group by p.account_id, p.source, p.order_no) o group by o.account_id");
    }

    /// Days of returns only are no purchase days.
    private Map<String, BuyingFacts.Gaps> gaps() {
        Map<String, BuyingFacts.Gaps> gaps = new HashMap<>();
        snapshot.rows(
                Sql.of(
                                """
                                select d.account_id, count(d.gap), sum(d.gap), sum(d.gap::bigint * d.gap)
                                from (select o.account_id,
                                          o.ordered_on - lag(o.ordered_on)
                                              over (partition by o.account_id order by o.ordered_on) as gap
                                      from (select distinct p.account_id, p.ordered_on
                                """)
                        .then(lines.counted())
                        .then("and p.amount >= 0) o) d")
                        .then("group by d.account_id having count(d.gap) > 0"),
                row ->
                        gaps.put(
                                row.getString(1),
                                new BuyingFacts.Gaps(
                                        row.getLong(2), row.getLong(3), row.getLong(4))));
        return gaps;
    }

    private static BigDecimal zeroIfNull(@Nullable BigDecimal sum) {
        return sum == null ? BigDecimal.ZERO : sum;
    }
}
