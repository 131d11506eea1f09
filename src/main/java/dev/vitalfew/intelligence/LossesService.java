package dev.vitalfew.intelligence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks at how deals ended, and what stood against us in them (D 4.8).
@ApplicationScoped
public class LossesService {
    private static final String BY_NAME =
            """
            select name, count(*) filter (where outcome = 'WON'), count(*) filter (where outcome = 'LOST')
            from (%s) met group by name order by name collate "C"
            """;

    private static final String RIVALS =
            BY_NAME.formatted("select distinct id, outcome, unnest(rivals) as name from ended");

    private static final String OBJECTIONS =
            BY_NAME.formatted(
                    """
                    select distinct e.id, e.outcome, o.kind as name
                    from ended e join objection o on o.account_id = e.account_id and o.deal_id = e.id\
                    """);

    private final Snapshots snapshots;
    private final Scene scene;

    LossesService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    public LossesView losses(LossesQuery query) {
        LocalDate day = scene.day(query.asOf());
        return snapshots.read(snapshot -> view(snapshot, query.ended(day), day));
    }

    private static LossesView view(Snapshot snapshot, Sql ended, LocalDate day) {
        Map<String, Long> outcomes = new HashMap<>();
        snapshot.rows(
                ended.then("select outcome, count(*) from ended group by 1"),
                row -> outcomes.put(row.getString(1), row.getLong(2)));
        return new LossesView(
                day,
                outcomes.getOrDefault("WON", 0L),
                outcomes.getOrDefault("LOST", 0L),
                outcomes.getOrDefault("DROPPED", 0L),
                snapshot.rows(
                        ended.then(
                                """
                                select close_reason, count(*) from ended where outcome = 'LOST'
                                group by 1 order by 2 desc, 1 nulls last
                                """),
                        row -> new LossesView.Reason(row.getString(1), row.getLong(2))),
                against(snapshot, ended.then(RIVALS)),
                against(snapshot, ended.then(OBJECTIONS)));
    }

    private static List<LossesView.Against> against(Snapshot snapshot, Sql sql) {
        return snapshot.rows(
                sql,
                row -> {
                    long won = row.getLong(2);
                    long lost = row.getLong(3);
                    return new LossesView.Against(
                            row.getString(1),
                            won,
                            lost,
                            won + lost == 0 ? null : (double) won / (won + lost));
                });
    }
}
