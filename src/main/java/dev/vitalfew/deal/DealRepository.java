package dev.vitalfew.deal;

import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Deals and their history in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class DealRepository implements PanacheRepositoryBase<DealEntity, UUID> {
    static final ReferenceTable REFS = new ReferenceTable("deal_ref", "deal_id");

    private static final String FIRST_STAGE =
            """
            insert into stage_change (account_id, deal_id, number, to_stage, at, by, recorded_at)
            values (?, ?, 1, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;

    DealRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<DealView> list(DealQuery query, ListSql.Paging paging) {
        ListSql<DealView> list =
                new ListSql<>(DealView.COLUMNS, "from deal d", DealView::read)
                        .whereAnyOf("d.account_id = any(?::uuid[])", query.accountId())
                        .whereAnyOf("d.stage = any(?)", query.stage())
                        .whereAnyOf("d.outcome = any(?)", query.outcome())
                        .whereAnyOf("d.seller_id = any(?::uuid[])", query.sellerId())
                        .whereAnyOf("d.product_line = any(?)", query.productLine())
                        .whereAnyOf("d.source = any(?)", query.source());
        if (query.q() != null) {
            list.where("d.name ilike ?", ListSql.containing(query.q()));
        }
        if (query.updatedSince() != null) {
            list.where("d.updated_at >= ?::timestamptz", query.updatedSince().toString());
        }
        REFS.filter(list, "d.id", query.refSource(), query.externalId());
        return Jdbc.call(
                database,
                connection -> list.page(connection, query.order(), paging, "deals", query));
    }

    @Nullable DealView view(UUID id) {
        return Jdbc.first(
                database,
                DealView::read,
                "select " + DealView.COLUMNS + " from deal d where d.id = ?",
                id);
    }

    /// Of a deal that this transaction has just written.
    DealView written(UUID id) {
        return Objects.requireNonNull(view(id), "this transaction holds the deal");
    }

    /// Stores a new deal with its references and the first entry of its history.
    ///
    /// @return a reference that another deal has; null where all is well
    @Nullable ExternalRef add(DealEntity deal, NewDeal.Settled wanted, String author, Instant now) {
        persistAndFlush(deal);
        Jdbc.update(
                database,
                FIRST_STAGE,
                deal.accountId,
                deal.id,
                wanted.stage(),
                wanted.dates().openedOn().atStartOfDay(ZoneOffset.UTC).toOffsetDateTime(),
                author,
                now);
        return Jdbc.call(database, connection -> REFS.claim(connection, deal.id, wanted.refs()));
    }

    /// How many deals name this account or seller.
    ///
    /// @param owner a column, of ours
    long count(String owner, UUID id) {
        return Jdbc.number(database, "select count(*) from deal where " + owner + " = ?", id);
    }

    void removeAllOf(UUID accountId) {
        Jdbc.update(database, "delete from deal where account_id = ?", accountId);
    }

    /// Those of the deals that belong to the account.
    List<UUID> ofAccount(UUID accountId, List<UUID> ids) {
        return Jdbc.rows(
                database,
                row -> row.getObject(1, UUID.class),
                "select id from deal where account_id = ? and id = any(?::uuid[])",
                accountId,
                ids);
    }

    /// With their history.
    void moveAll(UUID fromAccount, UUID toAccount, Instant now) {
        Jdbc.update(
                database,
                "update deal set account_id = ?, version = version + 1, updated_at = ? where account_id = ?",
                toAccount,
                now,
                fromAccount);
        Jdbc.update(
                database,
                "update stage_change set account_id = ? where account_id = ?",
                toAccount,
                fromAccount);
    }
}
