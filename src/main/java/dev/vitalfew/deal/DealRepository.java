package dev.vitalfew.deal;

import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Deals in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class DealRepository implements PanacheRepositoryBase<DealEntity, UUID> {
    static final ReferenceTable REFS = new ReferenceTable("deal_ref", "deal_id");

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
                        .whereAnyOf("d.source = any(?)", query.source())
                        .whereAnyOf("d.traits && ?", query.trait())
                        .whereAnyOf("d.entry_timing = any(?)", query.entryTiming())
                        .whereAnyOf("d.sales_mode = any(?)", query.salesMode())
                        .whereAnyOf("d.parent_id = any(?::uuid[])", query.parentId())
                        .whereAnyOf("d.currency = any(?)", query.currency())
                        .updatedSince("d.updated_at", query.updatedSince());
        if (query.q() != null) {
            list.where("d.name ilike ?", ListSql.containing(query.q()));
        }
        within(list, query);
        REFS.filter(list, "d.id", query.refSource(), query.externalId());
        return Jdbc.call(
                database,
                connection -> list.page(connection, query.order(), paging, "deals", query));
    }

    private static void within(ListSql<DealView> list, DealQuery query) {
        list.whereGiven("d.opened_on >= ?", query.openedFrom())
                .whereGiven("d.opened_on < ?", query.openedTo())
                .whereGiven("d.expected_close_on >= ?", query.expectedFrom())
                .whereGiven("d.expected_close_on < ?", query.expectedTo())
                .whereGiven("d.closed_on >= ?", query.closedFrom())
                .whereGiven("d.closed_on < ?", query.closedTo());
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

    /// The deal, with everybody else who wants to change it waiting.
    @Nullable DealEntity locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Whether there is such a deal of the account; it stays until the transaction ends.
    boolean keep(UUID id, UUID accountId) {
        return !Jdbc.rows(
                        database,
                        row -> row.getObject(1, UUID.class),
                        "select id from deal where id = ? and account_id = ? for key share",
                        id,
                        accountId)
                .isEmpty();
    }

    /// Whether `id` is `start` or one of the deals above it. Those on the way stay where they are
    /// until the transaction ends, so that two cannot come to stand below each other.
    boolean isAbove(UUID id, UUID start) {
        UUID next = start;
        while (next != null && !next.equals(id)) {
            next =
                    Jdbc.first(
                            database,
                            row -> row.getObject(1, UUID.class),
                            "select parent_id from deal where id = ? for share",
                            next);
        }
        return next != null;
    }

    @Nullable UUID idOf(ExternalRef ref) {
        return Jdbc.call(database, connection -> REFS.ownerOf(connection, ref));
    }

    /// Locks all deals that a batch names.
    void lockAll(List<UUID> ids, List<ExternalRef> refs) {
        REFS.lockOwners(database, "deal", ids, refs);
    }

    /// What is held in memory: all of it is written.
    void forget() {
        getEntityManager().clear();
    }

    /// Stores a new deal with its references.
    ///
    /// @return a reference that another deal has; null where all is well
    @Nullable ExternalRef add(DealEntity deal, NewDeal.Settled wanted) {
        persistAndFlush(deal);
        return Jdbc.call(database, connection -> REFS.claim(connection, deal.id, wanted.refs()));
    }

    void replaceRefs(DealView stored, NewDeal.Settled wanted) {
        flush();
        Jdbc.call(
                database,
                connection -> {
                    REFS.replace(connection, stored.id(), stored.refs(), wanted.refs());
                    return true;
                });
    }

    long countOfAccount(UUID accountId) {
        return Jdbc.number(database, "select count(*) from deal where account_id = ?", accountId);
    }

    /// How many deals are or were this seller's: their histories say so.
    long countOfSeller(UUID sellerId) {
        return Jdbc.number(
                database,
                "select count(distinct deal_id) from deal_terms where seller_id = ?",
                sellerId);
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
        for (String history : List.of("stage_change", "deal_terms")) {
            Jdbc.update(
                    database,
                    "update %s set account_id = ? where account_id = ?".formatted(history),
                    toAccount,
                    fromAccount);
        }
    }
}
