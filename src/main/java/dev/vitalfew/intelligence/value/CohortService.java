package dev.vitalfew.intelligence.value;

import static dev.vitalfew.intelligence.Figures.plain;

import dev.vitalfew.intelligence.Conversion;
import dev.vitalfew.intelligence.Period;
import dev.vitalfew.intelligence.PortfolioQuery;
import dev.vitalfew.intelligence.Scene;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.intelligence.UnconvertedView;
import dev.vitalfew.intelligence.value.CohortsView.Cohort;
import dev.vitalfew.intelligence.value.CohortsView.Retention;
import dev.vitalfew.intelligence.value.CohortsView.Tenure;
import dev.vitalfew.intelligence.value.CohortsView.Year;
import dev.vitalfew.scoring.value.ValueRule;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How loyal the accounts are (D 6.8), summed in SQL by the year of their first purchase.
@ApplicationScoped
public class CohortService {
    private static final int MONTHS = 12;

    private final Snapshots snapshots;
    private final Scene scene;

    CohortService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    private record Question(PortfolioQuery query, Period period, Conversion conversion) {
        LocalDate day() {
            return period.last();
        }
    }

    /// One cohort, or all of them together.
    ///
    /// @param year null of all together
    private record Sums(
            @Nullable Integer year,
            int accounts,
            int active,
            @Nullable Double meanDays,
            @Nullable Integer medianDays,
            Retention retention,
            long withoutRate) {
        static final Sums NONE =
                new Sums(
                        null,
                        0,
                        0,
                        null,
                        null,
                        retention(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
                        0);

        static Sums read(ResultSet row) throws SQLException {
            return new Sums(
                    row.getObject(1, Integer.class),
                    row.getInt(2),
                    row.getInt(3),
                    row.getObject(4, Double.class),
                    row.getObject(5, Integer.class),
                    retention(
                            row.getInt(6),
                            row.getBigDecimal(7),
                            row.getBigDecimal(8),
                            row.getBigDecimal(9)),
                    row.getLong(10));
        }

        private static Retention retention(
                int accounts, BigDecimal before, BigDecimal now, BigDecimal kept) {
            return new Retention(
                    accounts,
                    plain(before),
                    plain(now),
                    ValueRule.part(kept, before),
                    ValueRule.part(now, before));
        }
    }

    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "cohorts"})
    public CohortsView cohorts(PortfolioQuery query) {
        Period period = scene.period(query);
        int version = scene.policy(period.asOf()).version();
        return snapshots.read(
                snapshot -> {
                    Question question =
                            new Question(
                                    query,
                                    period,
                                    scene.conversion(snapshot, query.currency(), period.last()));
                    List<Sums> sums = snapshot.rows(sums(question), Sums::read);
                    Sums all =
                            sums.stream()
                                    .filter(one -> one.year() == null)
                                    .findFirst()
                                    .orElse(Sums.NONE);
                    return new CohortsView(
                            period.last(),
                            version,
                            question.conversion().currency(),
                            all.accounts(),
                            new Tenure(all.meanDays(), all.medianDays()),
                            all.retention(),
                            all.withoutRate() == 0 ? List.of() : leftOut(snapshot, question),
                            items(sums, years(snapshot, question)));
                });
    }

    private static List<UnconvertedView> leftOut(Snapshot snapshot, Question question) {
        return LeftOut.purchases(
                snapshot,
                question.query().whose(),
                Period.until(question.day()),
                question.conversion());
    }

    private static List<Cohort> items(List<Sums> sums, Map<Integer, List<Year>> years) {
        List<Cohort> items = new ArrayList<>();
        for (Sums one : sums) {
            Integer year = one.year();
            if (year != null) {
                items.add(
                        new Cohort(
                                year,
                                one.accounts(),
                                one.active(),
                                one.retention(),
                                years.getOrDefault(year, List.of())));
            }
        }
        return items;
    }

    private static Sql sums(Question question) {
        LocalDate day = question.day();
        return Sql.of(
                        """
                        select extract(year from a.first_day)::integer, count(*), count(*) filter (where a.bought > 0),
                            avg(? - a.first_day)::double precision,
                            percentile_disc(0.5) within group (order by ? - a.first_day),
                            count(*) filter (where a.before > 0),
                            coalesce(sum(a.before) filter (where a.before > 0), 0),
                            coalesce(sum(a.now) filter (where a.before > 0), 0),
                            coalesce(sum(least(a.now, a.before)) filter (where a.before > 0), 0),
                            sum(a.missing)
                        from (
                        """,
                        Sql.day(day),
                        Sql.day(day))
                .then(byAccount(question))
                .then(") a where a.first_day is not null")
                .then(notBefore(question, "a.first_day"))
                .then(
                        """
                        group by grouping sets ((extract(year from a.first_day)::integer), ())
                        having count(*) > 0
                        order by 1 nulls first
                        """);
    }

    private static Sql notBefore(Question question, String column) {
        LocalDate from = question.period().from();
        return from == null ? Sql.NONE : Sql.of("and " + column + " >= ?", Sql.day(from));
    }

    private static Sql byAccount(Question question) {
        LocalDate year = question.day().minusMonths(MONTHS);
        LocalDate before = question.day().minusMonths(2L * MONTHS);
        Sql amount = question.conversion().converted(Sql.of("p.amount"));
        return Sql.of(
                        """
                        select p.account_id, min(p.ordered_on) filter (where p.amount >= 0) as first_day,
                            count(*) filter (where p.amount >= 0 and p.ordered_on > ?) as bought,
                            coalesce(sum(
                        """,
                        Sql.day(year))
                .then(amount)
                .then(") filter (where p.ordered_on > ?), 0) as now, coalesce(sum(", Sql.day(year))
                .then(amount)
                .then(
                        ") filter (where p.ordered_on <= ? and p.ordered_on > ?), 0) as before,",
                        Sql.day(year),
                        Sql.day(before))
                .then("count(*) filter (where")
                .then(question.conversion().missing())
                .then(") as missing")
                .then(lines(question))
                .then("group by p.account_id");
    }

    private static Sql lines(Question question) {
        return Sql.of("from purchase p")
                .then(question.conversion().join())
                .then("where")
                .then(Period.until(question.day()).condition())
                .then(question.query().whose().onLines());
    }

    /// Lines are summed by account and year first; only these sums meet the first days.
    private static Map<Integer, List<Year>> years(Snapshot snapshot, Question question) {
        Map<Integer, List<Year>> years = new TreeMap<>();
        snapshot.rows(
                Sql.of(
                                """
                                with y as materialized (
                                    select p.account_id, extract(year from p.ordered_on)::integer as year,
                                        min(p.ordered_on) filter (where p.amount >= 0) as first_day, coalesce(sum(
                                """)
                        .then(question.conversion().converted(Sql.of("p.amount")))
                        .then("), 0) as revenue")
                        .then(lines(question))
                        .then(
                                """
                                group by 1, 2),
                                f as (select account_id, min(first_day) as first_day from y group by account_id)
                                select extract(year from f.first_day)::integer, y.year,
                                    count(*) filter (where y.first_day is not null), sum(y.revenue)
                                from y join f on f.account_id = y.account_id
                                where f.first_day is not null
                                """)
                        .then(notBefore(question, "f.first_day"))
                        .then("group by 1, 2 order by 1, 2"),
                row ->
                        years.computeIfAbsent(row.getInt(1), _ -> new ArrayList<>())
                                .add(
                                        new Year(
                                                row.getInt(2),
                                                row.getInt(3),
                                                plain(row.getBigDecimal(4)))));
        return years;
    }
}
