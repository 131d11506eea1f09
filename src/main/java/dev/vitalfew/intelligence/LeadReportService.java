package dev.vitalfew.intelligence;

import dev.vitalfew.api.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Counts what campaigns and sources bring (D 4.9).
@ApplicationScoped
public class LeadReportService {
    private static final int DECIMALS = 4;

    private final Snapshots snapshots;
    private final Scene scene;

    LeadReportService(Snapshots snapshots, Scene scene) {
        this.snapshots = snapshots;
        this.scene = scene;
    }

    public LeadReportView report(LeadReportQuery query) {
        LocalDate day = scene.day(query.asOf());
        LeadGroup by = query.byOrCampaign();
        return snapshots.read(
                snapshot ->
                        new LeadReportView(
                                day,
                                by,
                                snapshot.rows(statement(query, by, day), LeadReportService::item)));
    }

    /// A campaign without leads has something to say too: that it brought none.
    private static Sql statement(LeadReportQuery query, LeadGroup by, LocalDate day) {
        Sql counted =
                Sql.of(
                                """
                                with counted as (
                                    select l.campaign_id, l.source, count(*) as leads,
                                        count(*) filter (where l.state = 'VERIFIED' and l.verified_on <= ?) as verified,
                                        count(*) filter (where d.opened_on <= ?) as deals,
                                        count(*) filter (where d.outcome = 'WON' and d.closed_on <= ?) as orders
                                    from lead l left join deal d on d.account_id = l.account_id and d.id = l.deal_id
                                    where l.received_on <= ?
                                """,
                                Sql.day(day),
                                Sql.day(day),
                                Sql.day(day),
                                Sql.day(day))
                        .then(within(query))
                        .then("group by 1, 2)");
        return switch (by) {
            case CAMPAIGN ->
                    counted.then(
                            """
                            select c.id::text as id, c.name, c.target_leads, c.target_orders, c.cost_amount, c.cost_currency,
                                coalesce(sum(n.leads), 0) as leads, coalesce(sum(n.verified), 0) as verified,
                                coalesce(sum(n.deals), 0) as deals, coalesce(sum(n.orders), 0) as orders
                            from campaign c left join counted n on n.campaign_id = c.id
                            where c.begins_on <= ?
                            group by c.id order by c.begins_on desc, c.id desc
                            """,
                            Sql.day(day));
            case SOURCE ->
                    counted.then(
                            """
                            select n.source as id, n.source as name, null::int as target_leads,
                                null::int as target_orders, null::numeric as cost_amount, null as cost_currency,
                                sum(n.leads) as leads, sum(n.verified) as verified, sum(n.deals) as deals,
                                sum(n.orders) as orders
                            from counted n group by n.source order by n.source
                            """);
        };
    }

    private static Sql within(LeadReportQuery query) {
        Sql condition = Sql.NONE;
        if (query.from() != null) {
            condition = condition.then("and l.received_on >= ?", Sql.day(query.from()));
        }
        if (query.to() != null) {
            condition = condition.then("and l.received_on < ?", Sql.day(query.to()));
        }
        return condition;
    }

    private static LeadReportView.Item item(ResultSet row) throws SQLException {
        long leads = row.getLong("leads");
        long orders = row.getLong("orders");
        Integer targetLeads = row.getObject("target_leads", Integer.class);
        Integer targetOrders = row.getObject("target_orders", Integer.class);
        BigDecimal cost = row.getBigDecimal("cost_amount");
        String currency = row.getString("cost_currency");
        return new LeadReportView.Item(
                row.getString("id"),
                row.getString("name"),
                leads,
                row.getLong("verified"),
                row.getLong("deals"),
                orders,
                share(orders, leads),
                targetLeads,
                targetOrders,
                targetLeads == null || targetOrders == null
                        ? null
                        : share(targetOrders, targetLeads),
                targetLeads == null ? null : share(leads, targetLeads),
                targetOrders == null ? null : share(orders, targetOrders),
                cost == null ? null : new Money(cost, currency),
                cost == null || orders == 0
                        ? null
                        : new Money(
                                cost.divide(
                                        BigDecimal.valueOf(orders), DECIMALS, RoundingMode.HALF_UP),
                                currency));
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
