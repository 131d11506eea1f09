package dev.vitalfew.ledger;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Purchases in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class PurchaseRepository {
    /// Of what is entered here and comes from no other system.
    static final String OWN_SOURCE = "default";

    private static final String INSERT =
            """
            insert into purchase (account_id, source, order_no, line_no, id, ordered_on, product, product_line, quantity,
                                  amount, cost, commission, currency, seller_id, recorded_at)
            values (?, ?, ?, ?, uuid_v7(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            returning id
            """;

    private final AgroalDataSource database;

    PurchaseRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<PurchaseView> list(UUID accountId, PurchaseQuery query, ListSql.Paging paging) {
        ListSql<PurchaseView> list =
                new ListSql<>(PurchaseView.COLUMNS, "from purchase p", PurchaseView::read)
                        .where("p.account_id = ?", accountId)
                        .whereGiven("p.ordered_on >= ?", query.from())
                        .whereGiven("p.ordered_on < ?", query.to())
                        .whereAnyOf("p.source = any(?)", query.source())
                        .whereAnyOf("p.product_line = any(?)", query.productLine())
                        .whereAnyOf("p.order_no = any(?)", query.orderNo());
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection, query.order(), paging, "purchases", accountId, query));
    }

    @Nullable PurchaseView view(UUID accountId, UUID id) {
        String sql =
                "select %s from purchase p where p.account_id = ? and p.id = ?"
                        .formatted(PurchaseView.COLUMNS);
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query = connection.prepareStatement(sql)) {
                        query.setObject(1, accountId);
                        query.setObject(2, id);
                        try (ResultSet row = query.executeQuery()) {
                            return row.next() ? PurchaseView.read(row) : null;
                        }
                    }
                });
    }

    /// The id of the new line, or null where the order has this line already.
    @Nullable UUID add(UUID accountId, NewPurchase line, Instant now) {
        return Jdbc.call(
                database,
                connection -> {
                    UUID id = insert(connection, accountId, line, now);
                    if (id != null && line.creditList().size() > 1) {
                        insertCredits(connection, accountId, id, line.creditList());
                    }
                    return id;
                });
    }

    /// A line of one seller keeps them itself; a split stands in a table of its own.
    private static @Nullable UUID insert(
            Connection connection, UUID accountId, NewPurchase line, Instant now)
            throws SQLException {
        List<Credit> credits = line.creditList();
        Object[] values = {
            accountId,
            OWN_SOURCE,
            line.orderNo(),
            line.line(),
            line.orderedOn(),
            line.product(),
            line.productLine(),
            line.quantity(),
            line.amount().amount(),
            line.cost() == null ? null : line.cost().amount(),
            line.commission() == null ? null : line.commission().amount(),
            line.amount().currency(),
            credits.size() == 1 ? credits.getFirst().sellerId() : null,
            now.atOffset(ZoneOffset.UTC)
        };
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            try (ResultSet row = insert.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }

    private static void insertCredits(
            Connection connection, UUID accountId, UUID purchaseId, List<Credit> credits)
            throws SQLException {
        String sql =
                "insert into purchase_credit (account_id, purchase_id, seller_id, share) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Credit credit : credits) {
                insert.setObject(1, accountId);
                insert.setObject(2, purchaseId);
                insert.setObject(3, credit.sellerId());
                BigDecimal share = credit.share();
                insert.setBigDecimal(4, share);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
