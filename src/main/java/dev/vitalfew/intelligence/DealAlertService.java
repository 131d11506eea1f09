package dev.vitalfew.intelligence;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.scoring.engagement.SignalRule;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/// Deals that want something done now (D 4.11, 5.8), over all accounts.
@ApplicationScoped
public class DealAlertService {
    private static final ListOrder EARLIEST_FIRST =
            ListOrder.of(
                    ListOrder.Key.up("m.planned_on", "date"), ListOrder.Key.up("m.id", "uuid"));

    private static final ListOrder LATEST_SIGNAL_FIRST =
            ListOrder.of(
                    ListOrder.Key.down("r.last_signal_on", "date"),
                    ListOrder.Key.down("r.id", "uuid"));

    private static final String RIPE =
            """
            from (select d.id, d.name, d.account_id, a.name as account_name, d.seller_id, step.on_day as last_step_on,
                         seen.signals, seen.last_signal_on
                  from (select ?::date as day) q
                  join deal d on d.opened_on <= q.day and coalesce(d.closed_on > q.day, true)
                  join account a on a.id = d.account_id
                  cross join lateral (
                      select (max(i.at) at time zone 'UTC')::date as on_day from interaction i
                      where i.account_id = d.account_id and i.deal_id = d.id
                        and (i.outcome in ('ORDER', 'ADVANCE') or i.spin_stage = 'COMMITMENT')
                        and i.at < (q.day + 1)::timestamp at time zone 'UTC') step
                  cross join lateral (
                      select count(*) as signals, max(c.observed_on) as last_signal_on from closing_signal c
                      where c.account_id = d.account_id and c.deal_id = d.id
                        and c.observed_on <= q.day and c.observed_on > q.day - ?::int
                        and coalesce(c.observed_on > step.on_day, true)) seen
                  where seen.signals >= ?::int) r
            """;

    private final AgroalDataSource database;
    private final Scene scene;
    private final PageTokens tokens;

    DealAlertService(AgroalDataSource database, Scene scene, PageTokens tokens) {
        this.database = database;
        this.scene = scene;
        this.tokens = tokens;
    }

    /// Milestones that are late or refused, those planned earliest first.
    @Transactional
    public Page<LateMilestoneView> lateMilestones(DealAlertQuery query, PageQuery page) {
        ListSql<LateMilestoneView> list =
                new ListSql<>(
                                LateMilestoneView.COLUMNS,
                                """
                                from (select ?::date as day) q cross join milestone m
                                    join deal d on d.account_id = m.account_id and d.id = m.deal_id
                                """,
                                List.of(scene.day(query.asOf())),
                                LateMilestoneView::read)
                        .where(
                                """
                                (m.planned_on < least(coalesce(m.actual_on, q.day), q.day)
                                 or (m.acceptance = 'REFUSED' and m.accepted_on <= q.day))
                                """)
                        .whereAnyOf("m.account_id = any(?::uuid[])", query.accountId())
                        .whereAnyOf("d.seller_id = any(?::uuid[])", query.sellerId());
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                EARLIEST_FIRST,
                                new ListSql.Paging(page, tokens),
                                "late-milestones",
                                query));
    }

    /// Open deals that showed enough signals and saw no step since, the latest signal first.
    @Transactional
    public Page<RipeDealView> ripe(DealAlertQuery query, PageQuery page) {
        LocalDate day = scene.day(query.asOf());
        SignalRule rule = scene.policy(day).engagement().signals();
        ListSql<RipeDealView> list =
                new ListSql<>(
                                "r.*",
                                RIPE,
                                List.of(day, rule.days(), rule.signals()),
                                RipeDealView::read)
                        .whereAnyOf("r.account_id = any(?::uuid[])", query.accountId())
                        .whereAnyOf("r.seller_id = any(?::uuid[])", query.sellerId());
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                LATEST_SIGNAL_FIRST,
                                new ListSql.Paging(page, tokens),
                                "close-now",
                                query));
    }
}
