package dev.vitalfew.intelligence;

import dev.vitalfew.api.PageTokens;
import dev.vitalfew.platform.ReportingCurrency;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.engagement.CallEnd;
import dev.vitalfew.scoring.engagement.CallFacts;
import dev.vitalfew.scoring.engagement.CallRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Counts what calls led to (D 5.1).
@ApplicationScoped
public class CallsService {
    /// Of the calls `i`, with the last ones by which the rule can tell a stall.
    private static String counts(CallRule rule) {
        return """
            count(*) as calls,
            count(*) filter (where i.outcome = 'ORDER') as "ORDER",
            count(*) filter (where i.outcome = 'ADVANCE') as "ADVANCE",
            count(*) filter (where i.outcome = 'CONTINUATION') as "CONTINUATION",
            count(*) filter (where i.outcome = 'NO_SALE') as "NO_SALE",
            (array_agg(i.outcome order by i.at desc, i.id desc) filter (where i.outcome is not null))[1:%d] as latest
            """
                .formatted(rule.stalledAfter());
    }

    private static final Comparator<CallsView.Item> MOST_FIRST =
            Comparator.comparingLong((CallsView.Item one) -> one.figures().calls())
                    .reversed()
                    .thenComparing(one -> one.id().toString());

    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;
    private final ReportingCurrency reporting;

    CallsService(Snapshots snapshots, Scene scene, PageTokens tokens, ReportingCurrency reporting) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
        this.reporting = reporting;
    }

    /// The last group of a page.
    record Cursor(long calls, UUID id) {
        boolean isBefore(CallsView.Item item) {
            int compared = Long.compare(calls, item.figures().calls());
            return compared > 0
                    || (compared == 0 && id.toString().compareTo(item.id().toString()) < 0);
        }
    }

    private record Whole(CallsView.Figures figures, CallsView.Questions questions) {}

    private record Found(
            Whole whole, List<CallsView.Technique> techniques, List<CallsView.Item> groups) {}

    public CallsView report(CallsQuery query, ItemsQuery items, boolean wholeTable) {
        Cursor after = tokens.read(items.pageToken(), Cursor.class, "calls", query);
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        CallRule rule = policy.engagement().calls();
        Found found =
                snapshots.read(
                        snapshot ->
                                new Found(
                                        whole(snapshot, query, day, rule),
                                        new Techniques(
                                                        snapshot,
                                                        policy,
                                                        day,
                                                        reporting.code(),
                                                        counts(rule))
                                                .of(query.condition(day)),
                                        groups(snapshot, query, day, rule)));
        Slice<CallsView.Item> page =
                Slice.cut(
                        found.groups().stream().sorted(MOST_FIRST).toList(),
                        one -> after == null || after.isBefore(one),
                        items.size(wholeTable),
                        last ->
                                tokens.write(
                                        new Cursor(last.figures().calls(), last.id()),
                                        "calls",
                                        query));
        return new CallsView(
                day,
                query.from(),
                query.to(),
                policy.version(),
                query.byOrSeller(),
                found.whole().figures(),
                (int) found.groups().stream().filter(CallsView.Item::stalled).count(),
                found.whole().questions(),
                found.techniques(),
                page.items(),
                page.nextPageToken());
    }

    private static Whole whole(Snapshot snapshot, CallsQuery query, LocalDate day, CallRule rule) {
        return snapshot.row(
                Sql.of("select " + counts(rule))
                        .then(
                                """
                                , avg(i.situation_questions)::float8 as situation,
                                avg(i.problem_questions)::float8 as problem,
                                avg(i.implication_questions)::float8 as implication,
                                avg(i.need_payoff_questions)::float8 as need_payoff
                                from interaction i where
                                """)
                        .then(query.condition(day)),
                row ->
                        new Whole(
                                figures(row, rule),
                                new CallsView.Questions(
                                        row.getObject("situation", Double.class),
                                        row.getObject("problem", Double.class),
                                        row.getObject("implication", Double.class),
                                        row.getObject("need_payoff", Double.class))));
    }

    private static List<CallsView.Item> groups(
            Snapshot snapshot, CallsQuery query, LocalDate day, CallRule rule) {
        CallGroup by = query.byOrSeller();
        return snapshot.rows(
                Sql.of(
                                "select g.id, g.name, f.* from (select %s as group_id,"
                                        .formatted(by.column()))
                        .then(counts(rule))
                        .then("from interaction i where")
                        .then(query.condition(day))
                        .then(
                                "group by 1) f join (%s) g on g.id = f.group_id"
                                        .formatted(by.names())),
                row ->
                        new CallsView.Item(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                figures(row, rule),
                                rule.judge(facts(row)).stalled()));
    }

    private static CallsView.Figures figures(ResultSet row, CallRule rule) throws SQLException {
        return CallsView.Figures.of(row.getLong("calls"), facts(row), rule);
    }

    private static CallFacts facts(ResultSet row) throws SQLException {
        Map<CallEnd, Long> ends = new EnumMap<>(CallEnd.class);
        for (CallEnd end : CallEnd.values()) {
            ends.put(end, row.getLong(end.name()));
        }
        List<CallEnd> latest =
                row.getArray("latest") == null
                        ? List.of()
                        : Arrays.stream((String[]) row.getArray("latest").getArray())
                                .map(CallEnd::valueOf)
                                .toList();
        return new CallFacts(ends, latest);
    }
}
