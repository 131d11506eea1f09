package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountRows;
import dev.vitalfew.account.AccountView;
import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.scoring.ParetoRule;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The list of accounts, with filters and orders that other features know about.
@ApplicationScoped
public class AccountListService {
    private static final String ALL = "from account a";

    private final AgroalDataSource database;
    private final Snapshots snapshots;
    private final Scene scene;
    private final PageTokens tokens;

    AccountListService(
            AgroalDataSource database, Snapshots snapshots, Scene scene, PageTokens tokens) {
        this.database = database;
        this.snapshots = snapshots;
        this.scene = scene;
        this.tokens = tokens;
    }

    @Transactional
    public Page<AccountView> list(AccountListQuery query, PageQuery page) {
        ListOrder order = query.order(); // refused before any work is done
        ListSql.Paging paging = new ListSql.Paging(page, tokens);
        if (!query.needsRevenue()) {
            return Jdbc.call(
                    database,
                    connection ->
                            filtered(query, ALL, List.of())
                                    .page(connection, order, paging, "accounts", query));
        }
        return snapshots.read(
                snapshot -> {
                    Sql from = withRevenue(snapshot);
                    return snapshot.call(
                            connection ->
                                    filtered(query, from.text(), bound(from, connection))
                                            .page(connection, order, paging, "accounts", query));
                });
    }

    private static List<Object> bound(Sql sql, Connection connection) throws SQLException {
        List<Object> bound = new ArrayList<>();
        for (Sql.Value value : sql.values()) {
            bound.add(value.in(connection));
        }
        return bound;
    }

    private static ListSql<AccountView> filtered(
            AccountListQuery query, String from, List<Object> fromValues) {
        ListSql<AccountView> list =
                new ListSql<>(AccountRows.COLUMNS, from, fromValues, AccountRows::read)
                        .whereAnyOf("a.industry = any(?)", query.industry())
                        .whereAnyOf("a.country = any(?)", query.country())
                        .whereAnyOf("a.classes && ?", query.accountClass())
                        .whereAnyOf("a.tier = any(?)", query.tier())
                        .whereAnyOf("a.status = any(?)", query.status())
                        .whereAnyOf("a.parent_id = any(?::uuid[])", query.parentId())
                        .whereAnyOf("a.tags && ?", query.tag())
                        .whereAnyOf("a.churn_band = any(?)", query.churnBand())
                        .whereAnyOf("v.pareto_class = any(?)", query.paretoClass())
                        .updatedSince("a.updated_at", query.updatedSince());
        if (query.q() != null) {
            list.where("a.name ilike ?", ListSql.containing(query.q()));
        }
        if (!query.sellerId().isEmpty()) {
            String[] sellers =
                    query.sellerId().stream().map(String::valueOf).toArray(String[]::new);
            list.where(
                    """
                    a.id in (
                        select p.account_id from purchase p where p.seller_id = any(?::uuid[])
                        union
                        select c.account_id from purchase_credit c where c.seller_id = any(?::uuid[])
                    )
                    """,
                    sellers,
                    sellers);
        }
        ReferenceTable.ACCOUNTS.filter(list, "a.id", query.source(), query.externalId());
        return list;
    }

    /// The accounts `a` with `v.revenue`, null where nothing was bought, and `v.pareto_class`, null
    /// where nothing came in. The class is the one that the answer of `pareto` gives: a unit is in
    /// the class in which the sum before it still is, and equal units follow their ids.
    private Sql withRevenue(Snapshot snapshot) {
        Period period = Period.until(scene.day(null));
        Lines lines =
                new Lines(
                        period,
                        AccountFilter.NONE,
                        new Credit.Whole(),
                        scene.conversion(snapshot, null, period.last()));
        ParetoRule rule = scene.policy(period.asOf()).pareto();
        return Sql.of(
                        """
                        from account a left join (
                            select account_id, revenue,
                                case when revenue <= 0 then null
                                     when before < %s * total then 'A'
                                     when before < %s * total then 'B'
                                     else 'C' end as pareto_class
                            from (
                                select account_id, revenue,
                                    sum(revenue) filter (where revenue > 0) over () as total,
                                    coalesce(sum(revenue) over (order by revenue desc, account_id
                                        rows between unbounded preceding and 1 preceding), 0) as before
                                from (
                                    select p.account_id, coalesce(
                        """
                                .formatted(
                                        rule.borderA().toPlainString(),
                                        rule.borderB().toPlainString()))
                .then(lines.money("p.amount"))
                .then(", 0) as revenue")
                .then(lines.valued())
                .then(
                        """
                                    group by p.account_id
                                ) sums
                            ) ranked
                        ) v on v.account_id = a.id
                        """);
    }
}
