package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountTier;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.engagement.NeedRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Counts how far needs come, from their history alone, so that any past day can be asked for.
@ApplicationScoped
public class NeedsService {
    private record Way(String from, String to) {}

    private static final List<Way> WAYS =
            List.of(
                    new Way("IMPLICIT", "CLARIFIED"),
                    new Way("CLARIFIED", "EXPLICIT"),
                    new Way("EXPLICIT", "MATCHED"),
                    new Way("MATCHED", "SATISFIED"),
                    new Way("MATCHED", "REJECTED"));

    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;

    NeedsService(Snapshots snapshots, Scene scene, PageTokens tokens) {
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// The last account of a page.
    record Cursor(UUID id) {}

    private record Found(
            NeedsView.Conversion conversion,
            List<NeedsView.Step> steps,
            long needs,
            List<NeedsView.Item> quiet) {}

    public NeedsView report(
            ManagedQuery accounts, DayQuery query, ItemsQuery items, boolean wholeTable) {
        Cursor after = tokens.read(items.pageToken(), Cursor.class, "needs", accounts, query);
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        NeedRule rule = policy.engagement().needs();
        Found found = snapshots.read(snapshot -> found(snapshot, accounts, day, rule));
        Slice<NeedsView.Item> page =
                Slice.cut(
                        found.quiet(),
                        one ->
                                after == null
                                        || after.id().toString().compareTo(one.id().toString()) < 0,
                        items.size(wholeTable),
                        last -> tokens.write(new Cursor(last.id()), "needs", accounts, query));
        return new NeedsView(
                day,
                policy.version(),
                found.needs(),
                found.conversion(),
                found.steps(),
                rule.quietDays(),
                found.quiet().size(),
                page.items(),
                page.nextPageToken());
    }

    private static Found found(
            Snapshot snapshot, ManagedQuery accounts, LocalDate day, NeedRule rule) {
        Sql moves =
                Sql.of(
                                """
                                with move as (
                                    select t.account_id, t.need_id, t.number, t.to_state, t.at,
                                        lead(t.to_state) over need as next_state, lead(t.at) over need as next_at
                                    from need_transition t join account a on a.id = t.account_id
                                    where t.at < (?::date + 1)::timestamp at time zone 'UTC' and
                                """,
                                Sql.day(day))
                        .then(accounts.condition(day))
                        .then(
                                "window need as (partition by t.account_id, t.need_id order by t.number))");
        Map<String, Long> entered = new HashMap<>();
        snapshot.rows(
                moves.then("select to_state, count(*) from move group by 1"),
                row -> entered.put(row.getString(1), row.getLong(2)));
        Map<Way, NeedsView.Step> moved = new HashMap<>();
        snapshot.rows(
                moves.then(
                        """
                        select to_state, next_state, count(*),
                            percentile_cont(0.5) within group (order by extract(epoch from next_at - at) / 86400)
                        from move where next_state is not null group by 1, 2
                        """),
                row -> {
                    Way way = new Way(row.getString(1), row.getString(2));
                    return moved.put(
                            way,
                            step(
                                    way,
                                    entered.getOrDefault(way.from(), 0L),
                                    row.getLong(3),
                                    row.getDouble(4)));
                });
        return new Found(
                conversion(snapshot, moves),
                WAYS.stream()
                        .map(
                                way ->
                                        moved.getOrDefault(
                                                way,
                                                step(
                                                        way,
                                                        entered.getOrDefault(way.from(), 0L),
                                                        0,
                                                        null)))
                        .toList(),
                snapshot.row(
                        moves.then("select count(*) from move where number = 1"),
                        row -> row.getLong(1)),
                quiet(snapshot, accounts, day, rule));
    }

    private static NeedsView.Step step(
            Way way, long entered, long moved, @Nullable Double medianDays) {
        return new NeedsView.Step(
                way.from(),
                way.to(),
                entered,
                moved,
                entered == 0 ? null : (double) moved / entered,
                medianDays);
    }

    private static NeedsView.Conversion conversion(Snapshot snapshot, Sql moves) {
        return snapshot.row(
                moves.then(
                        """
                        select count(*), count(said.at),
                            percentile_cont(0.5) within group (order by extract(epoch from said.at - begun.at) / 86400)
                        from move begun left join move said
                            on said.account_id = begun.account_id and said.need_id = begun.need_id
                            and said.to_state = 'EXPLICIT'
                        where begun.number = 1 and begun.to_state = 'IMPLICIT'
                        """),
                row -> {
                    long implicit = row.getLong(1);
                    long explicit = row.getLong(2);
                    return new NeedsView.Conversion(
                            implicit,
                            explicit,
                            implicit == 0 ? null : (double) explicit / implicit,
                            row.getObject(3, Double.class));
                });
    }

    private static List<NeedsView.Item> quiet(
            Snapshot snapshot, ManagedQuery accounts, LocalDate day, NeedRule rule) {
        return snapshot.rows(
                Sql.of(
                                """
                                select a.id, a.name, a.tier, n.last_on
                                from account a left join (
                                    select account_id, max(raised_on) as last_on from need
                                    where raised_on <= ? group by 1) n on n.account_id = a.id
                                where coalesce(n.last_on <= ?, true) and
                                """,
                                Sql.day(day),
                                Sql.day(day.minusDays(rule.quietDays())))
                        .then(accounts.condition(day))
                        .then("order by a.id"),
                row ->
                        new NeedsView.Item(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                AccountTier.valueOf(row.getString("tier")),
                                row.getObject("last_on", LocalDate.class)));
    }
}
