package dev.vitalfew.ledger;

import dev.vitalfew.account.AccountFacts.Clash;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gives the purchases and costs of one account to another. `d` is a row of the duplicate, `a` one
/// of the account under the same key.
@ApplicationScoped
class MovingRepository {
    private static final String SAME_LINE =
            "a.account_id = ? and a.source = d.source and a.order_no = d.order_no and a.line_no = d.line_no";
    private static final String SAME_COST =
            "a.account_id = ? and a.source = d.source and a.cost_ref = d.cost_ref";

    private static final String CLASHING_PURCHASES =
            """
            select d.source, d.order_no, d.line_no
            from purchase d join purchase a on %s
            where d.account_id = ?
              and ((d.ordered_on, d.product, d.product_line, d.quantity, d.amount, d.cost, d.commission, d.currency,
                    d.seller_id)
                   is distinct from
                   (a.ordered_on, a.product, a.product_line, a.quantity, a.amount, a.cost, a.commission, a.currency,
                    a.seller_id)
                   or %s is distinct from %s)
            order by d.source, d.order_no, d.line_no
            limit %d
            """
                    .formatted(SAME_LINE, credits("d"), credits("a"), Clash.MAX_LISTED);

    private static final String CLASHING_COSTS =
            """
            select d.source, d.cost_ref
            from cost d join cost a on %s
            where d.account_id = ?
              and (d.kind, d.incurred_on, d.amount, d.currency, d.note)
                  is distinct from (a.kind, a.incurred_on, a.amount, a.currency, a.note)
            order by d.source, d.cost_ref
            limit %d
            """
                    .formatted(SAME_COST, Clash.MAX_LISTED);

    private static final String DROP_CREDITS =
            """
            delete from purchase_credit c using purchase d
            where c.account_id = d.account_id and c.purchase_id = d.id
              and exists (select from purchase a where %s) and d.account_id = ?
            """
                    .formatted(SAME_LINE);
    private static final String DROP_PURCHASES =
            "delete from purchase d where exists (select from purchase a where %s) and d.account_id = ?"
                    .formatted(SAME_LINE);
    private static final String DROP_COSTS =
            "delete from cost d where exists (select from cost a where %s) and d.account_id = ?"
                    .formatted(SAME_COST);

    private final AgroalDataSource database;

    MovingRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// Who was credited with a purchase, comparable with another one.
    private static String credits(String line) {
        return "array(select row(c.seller_id, c.share) from purchase_credit c where c.account_id = %1$s.account_id and c.purchase_id = %1$s.id order by c.seller_id)"
                .formatted(line);
    }

    List<Clash> clashingPurchases(UUID duplicateId, UUID accountId) {
        return clashes(
                CLASHING_PURCHASES,
                duplicateId,
                accountId,
                row ->
                        new Clash(
                                "purchases",
                                Map.of(
                                        "source", row.getString(1),
                                        "orderNo", row.getString(2),
                                        "lineNo", row.getInt(3))));
    }

    List<Clash> clashingCosts(UUID duplicateId, UUID accountId) {
        return clashes(
                CLASHING_COSTS,
                duplicateId,
                accountId,
                row ->
                        new Clash(
                                "costs",
                                Map.of("source", row.getString(1), "ref", row.getString(2))));
    }

    private List<Clash> clashes(
            String sql, UUID duplicateId, UUID accountId, ListSql.RowReader<Clash> reader) {
        return Jdbc.rows(database, reader, sql, accountId, duplicateId);
    }

    void moveAll(UUID duplicateId, UUID accountId) {
        for (String drop : List.of(DROP_CREDITS, DROP_PURCHASES, DROP_COSTS)) {
            Jdbc.update(database, drop, accountId, duplicateId);
        }
        for (String table : List.of("purchase", "purchase_credit", "cost")) {
            Jdbc.update(
                    database,
                    "update %s set account_id = ? where account_id = ?".formatted(table),
                    accountId,
                    duplicateId);
        }
    }
}
