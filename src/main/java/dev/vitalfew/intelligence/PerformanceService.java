package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.pipeline.Performance;
import dev.vitalfew.scoring.pipeline.Proportion;
import io.micrometer.core.annotation.Timed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well deals went and how fast, by any of the dimensions (D 4.4, 4.6).
@ApplicationScoped
public class PerformanceService {
    private static final String CLOSED_IN =
            "p.closed_on >= coalesce(?::date, '-infinity') and p.closed_on < coalesce(?::date, 'infinity')";

    private final PolicyService policies;
    private final Snapshots snapshots;
    private final Scene scene;

    PerformanceService(PolicyService policies, Snapshots snapshots, Scene scene) {
        this.policies = policies;
        this.snapshots = snapshots;
        this.scene = scene;
    }

    @Timed(
            value = "vitalfew.portfolio.answers",
            extraTags = {"answer", "performance"})
    public PerformanceView performance(PipelineQuery query, PerformanceQuery asked) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = policies.on(day);
        return snapshots.read(
                snapshot -> {
                    Standings standings = Standings.of(snapshot, scene, query, day);
                    PerformanceView.Item total =
                            items(snapshot, standings, asked, "null::text", "null::text")
                                    .getFirst();
                    String key = key(asked.byOrSeller());
                    String name =
                            asked.byOrSeller() == PerformanceQuery.Dimension.SELLER
                                    ? "w.name"
                                    : key;
                    return new PerformanceView(
                            day,
                            policy.version(),
                            standings.conversion().currency(),
                            asked.from(),
                            asked.to(),
                            asked.byOrSeller(),
                            total.figures(),
                            early(snapshot, standings, asked).share(),
                            items(snapshot, standings, asked, key, name),
                            unconverted(snapshot, standings, asked));
                });
    }

    private static String key(PerformanceQuery.Dimension by) {
        return switch (by) {
            case SELLER -> "w.id::text";
            case TEAM -> "w.team";
            case PRODUCT_LINE -> "p.product_line";
            case INDUSTRY -> "a.industry";
            case SOURCE -> "p.source";
            case ENTRY_TIMING -> "p.entry_timing";
            case PLANNED -> "case when p.planned then 'PLANNED' else 'UNPLANNED' end";
            case SALES_MODE -> "p.sales_mode";
        };
    }

    /// @param key an expression over the deal `p`, its seller `w` and its account `a`; where it is
    ///   constant there is one item, also of no deals
    private static List<PerformanceView.Item> items(
            Snapshot snapshot,
            Standings standings,
            PerformanceQuery asked,
            String key,
            String name) {
        boolean whole = key.startsWith("null");
        Sql select =
                Sql.of(
                                """
                                select %s as key, %s as name,
                                       count(*) filter (where p.outcome = 0) as open,
                                       count(*) filter (where p.outcome = 1 and p.within) as won,
                                       count(*) filter (where p.outcome = 2 and p.within) as lost,
                                       count(*) filter (where p.outcome = 3 and p.within) as dropped,
                                       avg(p.days) filter (where p.outcome = 1 and p.within) as won_mean,
                                       percentile_cont(0.5) within group (order by p.days)
                                           filter (where p.outcome = 1 and p.within) as won_median,
                                       avg(p.days) filter (where p.outcome = 2 and p.within) as lost_mean,
                                       percentile_cont(0.5) within group (order by p.days)
                                           filter (where p.outcome = 2 and p.within) as lost_median,
                                       coalesce(sum(p.value) filter (where p.outcome = 1 and p.within), 0) as won_amount,
                                       count(p.value) filter (where p.outcome = 1 and p.within) as won_valued
                                from (select p.*, p.closed_on - p.opened_on as days,
                                """
                                        .formatted(key, name))
                        .then(closedIn(asked))
                        .then("as within,")
                        .then(standings.conversion().converted(Sql.of("p.amount")))
                        .then("as value")
                        .then(standings.deals())
                        .then(
                                ") p left join seller w on w.id = p.seller_id join account a on a.id = p.account_id")
                        .then(whole ? "" : "group by 1, 2 order by 2, 1");
        return snapshot.rows(standings.head().then(select), PerformanceService::item);
    }

    private static Sql closedIn(PerformanceQuery asked) {
        return Sql.of(CLOSED_IN, nullable(asked.from()), nullable(asked.to()));
    }

    @SuppressWarnings("NullAway") // a placeholder takes null, of which the signature knows nothing
    private static Sql.Value nullable(@Nullable LocalDate day) {
        return _ -> day;
    }

    private static PerformanceView.Item item(ResultSet row) throws SQLException {
        Double wonMean = number(row, "won_mean");
        BigDecimal wonAmount = row.getBigDecimal("won_amount");
        Performance judged =
                Performance.of(
                        new Performance.Facts(
                                row.getLong("open"),
                                row.getLong("won"),
                                row.getLong("lost"),
                                wonAmount,
                                row.getLong("won_valued"),
                                wonMean));
        Proportion winRate = judged.winRate();
        return new PerformanceView.Item(
                row.getString("key"),
                row.getString("name"),
                new PerformanceView.Figure(
                        row.getLong("open"),
                        row.getLong("won"),
                        row.getLong("lost"),
                        row.getLong("dropped"),
                        winRate.share(),
                        winRate.low(),
                        winRate.high(),
                        Figures.plain(wonAmount),
                        judged.meanWon() == null ? null : Figures.plain(judged.meanWon()),
                        new PerformanceView.Cycle(wonMean, number(row, "won_median")),
                        new PerformanceView.Cycle(
                                number(row, "lost_mean"), number(row, "lost_median")),
                        judged.velocity() == null ? null : Figures.plain(judged.velocity())));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? null : number;
    }

    private static Proportion early(
            Snapshot snapshot, Standings standings, PerformanceQuery asked) {
        return snapshot.row(
                standings
                        .head()
                        .then(
                                "select count(*) filter (where p.entry_timing in ('BEFORE_NEED', 'BEFORE_APPROVAL')), count(p.entry_timing)")
                        .then(standings.counted())
                        .then("and p.outcome in (1, 2) and")
                        .then(closedIn(asked)),
                row -> Proportion.of(row.getLong(1), row.getLong(2)));
    }

    private static List<UnconvertedView> unconverted(
            Snapshot snapshot, Standings standings, PerformanceQuery asked) {
        return snapshot.rows(
                standings
                        .head()
                        .then("select p.currency, count(*), sum(p.amount)")
                        .then(standings.deals())
                        .then("and p.outcome = 1 and")
                        .then(closedIn(asked))
                        .then("and")
                        .then(standings.conversion().missing())
                        .then("group by 1 order by 1"),
                row ->
                        new UnconvertedView(
                                row.getString(1),
                                row.getLong(2),
                                Figures.plain(row.getBigDecimal(3))));
    }
}
