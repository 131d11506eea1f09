package dev.vitalfew.intelligence.care;

import dev.vitalfew.intelligence.Scene;
import dev.vitalfew.intelligence.Snapshot;
import dev.vitalfew.intelligence.Snapshots;
import dev.vitalfew.intelligence.Sql;
import dev.vitalfew.intelligence.care.PostMortemReportView.Cause;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks at whether losses are looked into, and what caused them (D 6.5).
@ApplicationScoped
public class PostMortemReportService {
    /// Days from a loss within which it is to be looked into.
    private static final int IN_TIME = 30;

    private static final String COUNTS =
            """
            select count(*), count(*) filter (where m.written_on - m.lost_on <= %d),
                count(*) filter (where m.preventable), count(*) filter (where not m.preventable),
                (select count(*) from account a
                 where a.status = 'LOST' and not exists (select from post_mortem o where o.account_id = a.id))
            from looked_into m
            """
                    .formatted(IN_TIME);

    private static final String CAUSES =
            """
            select c.cause, count(*) from looked_into m, jsonb_array_elements_text(m.causes) c(cause)
            group by c.cause order by 2 desc, c.cause collate "C"
            """;

    private final Snapshots snapshots;
    private final Scene scene;

    PostMortemReportService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    public PostMortemReportView report(PostMortemReportQuery query) {
        LocalDate day = scene.day(query.asOf());
        return snapshots.read(snapshot -> report(snapshot, day));
    }

    private static PostMortemReportView report(Snapshot snapshot, LocalDate day) {
        Sql seen =
                Sql.of(
                        """
                        with looked_into as (
                            select distinct on (p.account_id) p.* from post_mortem p
                            where p.lost_on <= ? and p.written_on <= ?
                            order by p.account_id, p.lost_on desc, p.id desc)
                        """,
                        Sql.day(day),
                        Sql.day(day));
        List<Cause> causes = pareto(snapshot, seen.then(CAUSES));
        return snapshot.row(
                seen.then(COUNTS),
                row -> {
                    long written = row.getLong(1);
                    long inTime = row.getLong(2);
                    long missing = row.getLong(5);
                    return new PostMortemReportView(
                            day,
                            IN_TIME,
                            written + missing,
                            written,
                            inTime,
                            missing,
                            share(inTime, written + missing),
                            share(row.getLong(3), row.getLong(3) + row.getLong(4)),
                            causes);
                });
    }

    private static List<Cause> pareto(Snapshot snapshot, Sql sql) {
        record Named(String cause, long accounts) {}
        List<Named> named = snapshot.rows(sql, row -> new Named(row.getString(1), row.getLong(2)));
        long all = named.stream().mapToLong(Named::accounts).sum();
        List<Cause> causes = new ArrayList<>();
        long so = 0;
        for (Named one : named) {
            so += one.accounts();
            causes.add(
                    new Cause(
                            causes.size() + 1,
                            one.cause(),
                            one.accounts(),
                            (double) one.accounts() / all,
                            (double) so / all));
        }
        return causes;
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
