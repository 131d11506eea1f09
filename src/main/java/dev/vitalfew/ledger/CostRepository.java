package dev.vitalfew.ledger;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Costs in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class CostRepository {
    private static final String INSERT =
            """
            insert into cost (account_id, source, cost_ref, id, kind, incurred_on, amount, currency, note, recorded_at)
            select ?, ?, coalesce(?, fresh.id::text), fresh.id, ?, ?, ?, ?, ?, ? from (select uuid_v7() as id) as fresh
            on conflict do nothing
            returning id
            """;

    private final AgroalDataSource database;

    CostRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<CostView> list(UUID accountId, CostQuery query, ListSql.Paging paging) {
        ListSql<CostView> list =
                new ListSql<>("c.*", "from cost c", CostView::read)
                        .where("c.account_id = ?", accountId)
                        .whereGiven("c.incurred_on >= ?", query.from())
                        .whereGiven("c.incurred_on < ?", query.to())
                        .whereAnyOf("c.source = any(?)", query.source())
                        .whereAnyOf("c.kind = any(?)", query.kind());
        return Jdbc.call(
                database,
                connection ->
                        list.page(connection, query.order(), paging, "costs", accountId, query));
    }

    @Nullable CostView view(UUID accountId, UUID id) {
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query =
                            connection.prepareStatement(
                                    "select c.* from cost c where c.account_id = ? and c.id = ?")) {
                        query.setObject(1, accountId);
                        query.setObject(2, id);
                        try (ResultSet row = query.executeQuery()) {
                            return row.next() ? CostView.read(row) : null;
                        }
                    }
                });
    }

    /// The id of the new cost, or null where the account has one with this key already.
    @Nullable UUID add(UUID accountId, NewCost cost, Instant now) {
        Object[] values = {
            accountId,
            PurchaseRepository.OWN_SOURCE,
            cost.ref(),
            cost.kind().name(),
            cost.incurredOn(),
            cost.amount().amount(),
            cost.amount().currency(),
            cost.note(),
            now.atOffset(ZoneOffset.UTC)
        };
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                        for (int i = 0; i < values.length; i++) {
                            insert.setObject(i + 1, values[i]);
                        }
                        try (ResultSet row = insert.executeQuery()) {
                            return row.next() ? row.getObject(1, UUID.class) : null;
                        }
                    }
                });
    }
}
