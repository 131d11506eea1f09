package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.Policy;
import dev.vitalfew.scoring.engagement.SignalRule;
import dev.vitalfew.scoring.engagement.SolutionRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a deal needs to close (D 5.8, 5.9).
@ApplicationScoped
public class DealClosingService {
    private final Snapshots snapshots;
    private final Scene scene;

    DealClosingService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    private record Deal(UUID accountId, UUID id, boolean open) {}

    private static @Nullable Deal deal(Snapshot snapshot, UUID id, LocalDate day) {
        List<Deal> found =
                snapshot.rows(
                        Sql.of(
                                """
                                select account_id, opened_on <= ? and coalesce(closed_on > ?, true) as open
                                from deal where id = ?
                                """,
                                Sql.day(day),
                                Sql.day(day),
                                Sql.id(id)),
                        row -> new Deal(row.getObject(1, UUID.class), id, row.getBoolean(2)));
        return found.isEmpty() ? null : found.getFirst();
    }

    /// Empty where there is no such deal.
    public Optional<ClosingView> closing(UUID id, DayQuery query) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        return snapshots.read(
                snapshot -> {
                    Deal deal = deal(snapshot, id, day);
                    return deal == null
                            ? Optional.empty()
                            : Optional.of(closing(snapshot, deal, day, policy));
                });
    }

    private static ClosingView closing(Snapshot snapshot, Deal deal, LocalDate day, Policy policy) {
        SignalRule rule = policy.engagement().signals();
        List<ClosingView.Signal> signals =
                snapshot.rows(
                        Sql.of(
                                """
                                select id, kind, observed_on from closing_signal
                                where account_id = ? and deal_id = ? and observed_on <= ? and observed_on > ?
                                order by observed_on desc, id desc
                                """,
                                Sql.id(deal.accountId()),
                                Sql.id(deal.id()),
                                Sql.day(day),
                                Sql.day(day.minusDays(rule.days()))),
                        row ->
                                new ClosingView.Signal(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getObject(3, LocalDate.class)));
        return snapshot.row(
                obstacles(deal, day),
                row -> {
                    LocalDate lastStep = row.getObject("last_step_on", LocalDate.class);
                    SignalRule.ClosingAdvice state =
                            rule.judge(
                                    signals.stream().map(ClosingView.Signal::observedOn).toList(),
                                    lastStep,
                                    day);
                    return new ClosingView(
                            deal.id(),
                            day,
                            policy.version(),
                            deal.open() ? state : SignalRule.ClosingAdvice.WAIT,
                            signals,
                            lastStep,
                            row.getLong("objections"),
                            row.getLong("pending"),
                            row.getLong("refused"));
                });
    }

    private static Sql obstacles(Deal deal, LocalDate day) {
        return Sql.of(
                """
                select (select (max(i.at) at time zone 'UTC')::date from interaction i
                        where i.account_id = d.account_id and i.deal_id = d.id
                          and (i.outcome in ('ORDER', 'ADVANCE') or i.spin_stage = 'COMMITMENT')
                          and i.at < (d.day + 1)::timestamp at time zone 'UTC') as last_step_on,
                    (select count(*) from objection o
                     where o.account_id = d.account_id and o.deal_id = d.id and o.raised_on <= d.day
                       and coalesce(o.answered_on > d.day, true)) as objections,
                    (select count(*) from approval p
                     where p.account_id = d.account_id and p.deal_id = d.id
                       and coalesce(p.decided_on > d.day, true)) as pending,
                    (select count(*) from approval p
                     where p.account_id = d.account_id and p.deal_id = d.id and p.state = 'REFUSED'
                       and p.decided_on <= d.day) as refused
                from (select ?::uuid as account_id, ?::uuid as id, ?::date as day) d
                """,
                Sql.id(deal.accountId()),
                Sql.id(deal.id()),
                Sql.day(day));
    }

    private record Need(UUID id, boolean matched) {}

    /// Empty where there is no such deal.
    public Optional<SolutionView> solution(UUID id, DayQuery query) {
        LocalDate day = scene.day(query.asOf());
        Policy policy = scene.policy(day);
        return snapshots.read(
                snapshot -> {
                    Deal deal = deal(snapshot, id, day);
                    return deal == null
                            ? Optional.empty()
                            : Optional.of(solution(deal, needs(snapshot, deal, day), day, policy));
                });
    }

    private static SolutionView solution(Deal deal, List<Need> open, LocalDate day, Policy policy) {
        SolutionRule rule = policy.engagement().solution();
        long matched = open.stream().filter(Need::matched).count();
        SolutionRule.Verdict verdict = rule.judge(matched, open.size());
        return new SolutionView(
                deal.id(),
                day,
                policy.version(),
                matched,
                open.size(),
                verdict.coverage(),
                verdict.state(),
                rule.minimum(),
                open.stream().filter(one -> !one.matched()).map(Need::id).toList());
    }

    /// Needs of another deal are that deal's business; needs of no deal are everybody's.
    private static List<Need> needs(Snapshot snapshot, Deal deal, LocalDate day) {
        return snapshot.rows(
                Sql.of(
                        """
                        select n.id, s.to_state = 'MATCHED'
                        from need n cross join lateral (
                            select t.to_state from need_transition t
                            where t.account_id = n.account_id and t.need_id = n.id
                              and t.at < (?::date + 1)::timestamp at time zone 'UTC'
                            order by t.number desc limit 1) s
                        where n.account_id = ? and (n.deal_id = ? or n.deal_id is null)
                          and s.to_state not in ('SATISFIED', 'REJECTED')
                        order by n.id
                        """,
                        Sql.day(day),
                        Sql.id(deal.accountId()),
                        Sql.id(deal.id())),
                row -> new Need(row.getObject(1, UUID.class), row.getBoolean(2)));
    }
}
