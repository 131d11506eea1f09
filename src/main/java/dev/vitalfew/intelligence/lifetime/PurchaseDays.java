package dev.vitalfew.intelligence.lifetime;

import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.scoring.learned.Activity;
import dev.vitalfew.scoring.lifetime.BuyingHistory;
import dev.vitalfew.scoring.lifetime.Spending;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads on which days accounts bought. Days of returns only do not count, and no exchange rate is
/// needed for it (D 6.3).
final class PurchaseDays {
    private static final int RECENT = 90;

    private final Snapshot snapshot;
    private final List<String> sources;

    /// @param sources only accounts with a reference in one of these namespaces; all if empty
    PurchaseDays(Snapshot snapshot, List<String> sources) {
        this.snapshot = snapshot;
        this.sources = List.copyOf(sources);
    }

    /// When the portfolio began to buy, and when it last did; null if it never has.
    record Span(LocalDate first, LocalDate last) {}

    @Nullable Span span() {
        Sql ends =
                Sql.of("select min(p.ordered_on), max(p.ordered_on) from purchase p")
                        .then("where p.amount >= 0")
                        .then(ofSources());
        return snapshot.<@Nullable Span>row(
                ends,
                row -> {
                    LocalDate first = row.getObject(1, LocalDate.class);
                    LocalDate last = row.getObject(2, LocalDate.class);
                    return first == null || last == null ? null : new Span(first, last);
                });
    }

    /// Of every account that has bought by a day.
    List<BuyingHistory> histories(LocalDate asOf, ModelUnit unit) {
        Sql sums =
                Sql.of(
                                """
                                select count(*) - 1, max(d.day) - min(d.day), ?::date - min(d.day)
                                from (select p.account_id, p.ordered_on as day from purchase p
                                """,
                                Sql.day(asOf))
                        .then("where p.ordered_on <= ? and p.amount >= 0", Sql.day(asOf))
                        .then(ofSources())
                        .then("group by 1, 2) d group by d.account_id");
        return snapshot.rows(sums, row -> history(row, unit));
    }

    private static BuyingHistory history(ResultSet row, ModelUnit unit) throws SQLException {
        return new BuyingHistory(row.getInt(1), unit.of(row.getInt(2)), unit.of(row.getInt(3)));
    }

    /// Of one account; null if it had not bought by then.
    @Nullable BuyingHistory history(UUID account, LocalDate asOf, ModelUnit unit) {
        List<BuyingHistory> found =
                snapshot.rows(
                        Sql.of(
                                """
                                select count(distinct p.ordered_on) - 1,
                                    max(p.ordered_on) - min(p.ordered_on), ?::date - min(p.ordered_on)
                                from purchase p
                                where p.account_id = ? and p.ordered_on <= ? and p.amount >= 0
                                having count(*) > 0
                                """,
                                Sql.day(asOf),
                                Sql.id(account),
                                Sql.day(asOf)),
                        row -> history(row, unit));
        return found.isEmpty() ? null : found.getFirst();
    }

    /// What accounts that bought again spent on their purchase days after the first. Accounts of
    /// which a line has no rate, or that got back as much as they spent, are left out.
    List<Spending> spendings(LocalDate asOf, Conversion conversion) {
        return snapshot
                .rows(
                        spending(
                                conversion,
                                Sql.of("p.ordered_on <= ?", Sql.day(asOf)).then(ofSources())),
                        PurchaseDays::spending)
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /// Of one account; null if it did not buy again, or not for more than nothing.
    @Nullable Spending spending(UUID account, LocalDate asOf, Conversion conversion) {
        List<List<Spending>> found =
                snapshot.rows(
                        spending(
                                conversion,
                                Sql.of("p.ordered_on <= ?", Sql.day(asOf))
                                        .then("and p.account_id = ?", Sql.id(account))),
                        PurchaseDays::spending);
        return found.isEmpty() || found.getFirst().isEmpty() ? null : found.getFirst().getFirst();
    }

    /// The total of the first day is the second member of the least pair of day and total.
    private static Sql spending(Conversion conversion, Sql condition) {
        return Sql.of(
                        """
                        select count(*) - 1, sum(d.total) - (min(array[d.day - date '0001-01-01', d.total]))[2]
                        from (select p.account_id, p.ordered_on as day, sum(
                        """)
                .then(conversion.converted(Sql.of("p.amount")))
                .then(") as total, count(*) filter (where")
                .then(conversion.missing())
                .then(") as missing from purchase p")
                .then(conversion.join())
                .then("where")
                .then(condition)
                .then("group by 1, 2 having bool_or(p.amount >= 0)) d")
                .then("group by d.account_id having count(*) > 1 and sum(d.missing) = 0");
    }

    private static List<Spending> spending(ResultSet row) throws SQLException {
        int days = row.getInt(1);
        BigDecimal total = row.getBigDecimal(2);
        return total == null || total.signum() <= 0
                ? List.of()
                : List.of(new Spending(days, total.doubleValue() / days));
    }

    /// An account as of a cutoff, and whether it bought within the horizon after it.
    record Look(UUID account, Activity activity, boolean bought) {
        BuyingHistory history() {
            return new BuyingHistory(
                    activity.repeats(),
                    activity.active(),
                    (double) activity.active() + activity.silence());
        }
    }

    /// Of every account that had bought by the cutoff.
    ///
    /// @param oneIn looks at one account in so many, always the same ones
    List<Look> looks(LocalDate cutoff, int horizon, int oneIn) {
        Sql days =
                Sql.of(
                                "(select p.account_id, p.ordered_on as day from purchase p where p.ordered_on <= ?",
                                Sql.day(cutoff.plusDays(horizon)))
                        .then("and p.amount >= 0")
                        .then(ofSources())
                        .then(sampled(oneIn))
                        .then("group by 1, 2) d");
        Sql looks =
                Sql.of(
                                """
                                select d.account_id, count(*) filter (where d.day <= c.cutoff) - 1, min(d.day),
                                    max(d.day) filter (where d.day <= c.cutoff),
                                    count(*) filter (where d.day <= c.cutoff and d.day > c.cutoff - %1$d),
                                    count(*) filter (where d.day <= c.cutoff - %1$d and d.day > c.cutoff - 2 * %1$d),
                                    bool_or(d.day > c.cutoff)
                                from (select ?::date as cutoff) c,
                                """
                                        .formatted(RECENT),
                                Sql.day(cutoff))
                        .then(days)
                        .then("group by d.account_id, c.cutoff having min(d.day) <= c.cutoff");
        return snapshot.rows(looks, row -> look(row, cutoff));
    }

    private static Look look(ResultSet row, LocalDate cutoff) throws SQLException {
        LocalDate first = row.getObject(3, LocalDate.class);
        LocalDate last = row.getObject(4, LocalDate.class);
        return new Look(
                row.getObject(1, UUID.class),
                new Activity(
                        row.getInt(2),
                        between(first, last),
                        between(last, cutoff),
                        row.getInt(5),
                        row.getInt(6)),
                row.getBoolean(7));
    }

    private static int between(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    private static Sql sampled(int oneIn) {
        return oneIn == 1
                ? Sql.NONE
                : Sql.of(
                        "and abs(hashtext(p.account_id::text)::bigint) %% %d = 0".formatted(oneIn));
    }

    private Sql ofSources() {
        return sources.isEmpty()
                ? Sql.NONE
                : Sql.of(
                        """
                        and p.account_id in (select f.account_id from account_ref f where f.source = any(?))
                        """,
                        Sql.texts(new ArrayList<>(sources)));
    }
}
