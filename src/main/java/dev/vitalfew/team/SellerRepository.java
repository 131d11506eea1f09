package dev.vitalfew.team;

import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.MergeLock;
import dev.vitalfew.api.Page;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sellers in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class SellerRepository implements PanacheRepositoryBase<SellerEntity, UUID> {
    static final ReferenceTable REFS = new ReferenceTable("seller_ref", "seller_id");

    private static final String ABOVE =
            """
            with recursive above (id, manager_id) as (
                select id, manager_id from seller where id = ?
                union
                select s.id, s.manager_id from seller s join above on s.id = above.manager_id
            )
            select 1 from above where id = ?
            """;

    private final AgroalDataSource database;

    SellerRepository(AgroalDataSource database) {
        this.database = database;
    }

    Page<SellerView> list(SellerQuery query, ListSql.Paging paging) {
        ListSql<SellerView> list =
                new ListSql<>(SellerView.COLUMNS, "from seller s", SellerView::read)
                        .whereAnyOf("s.team = any(?)", query.team())
                        .whereAnyOf("s.manager_id = any(?::uuid[])", query.managerId())
                        .updatedSince("s.updated_at", query.updatedSince());
        if (query.q() != null) {
            list.where("s.name ilike ?", ListSql.containing(query.q()));
        }
        REFS.filter(list, "s.id", query.source(), query.externalId());
        return Jdbc.call(
                database,
                connection -> list.page(connection, query.order(), paging, "sellers", query));
    }

    /// The seller, with everybody else who wants to change it waiting.
    @Nullable SellerEntity locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Nullable SellerView view(UUID id) {
        String sql = "select " + SellerView.COLUMNS + " from seller s where s.id = ?";
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query = prepared(connection, sql, id);
                            ResultSet row = query.executeQuery()) {
                        return row.next() ? SellerView.read(row) : null;
                    }
                });
    }

    /// Of a seller that this transaction has just written.
    SellerView written(UUID id) {
        return Objects.requireNonNull(view(id), "this transaction holds the seller");
    }

    @Nullable UUID idOf(ExternalRef ref) {
        return Jdbc.call(database, connection -> REFS.ownerOf(connection, ref));
    }

    boolean exists(UUID id) {
        return finds("select 1 from seller where id = ?", id);
    }

    /// Whether `id` is `start` or one of the sellers above it.
    boolean isAbove(UUID id, UUID start) {
        return finds(ABOVE, start, id);
    }

    /// Stores a new seller with its references.
    ///
    /// @return a reference that another seller has, and nothing is stored; null where all is well
    @Nullable ExternalRef add(SellerEntity seller, NewSeller.Settled wanted) {
        persistAndFlush(seller);
        ExternalRef taken =
                Jdbc.call(database, connection -> REFS.claim(connection, seller.id, wanted.refs()));
        if (taken != null) {
            delete(seller); // takes along the references that it got
            flush();
        }
        return taken;
    }

    void replaceRefs(SellerView stored, NewSeller.Settled wanted) {
        flush();
        Jdbc.call(
                database,
                connection -> {
                    REFS.replace(connection, stored.id(), stored.refs(), wanted.refs());
                    return true;
                });
    }

    /// Keeps imports and other moves out until the transaction ends. To be taken before any row is
    /// locked, as imports do.
    void lockTree() {
        Jdbc.call(
                database,
                connection -> {
                    MergeLock.SELLERS.share(connection);
                    MergeLock.SELLER_TREE.hold(connection);
                    return true;
                });
    }

    /// Keeps imports from crediting purchases until the transaction ends; false where one is at it.
    boolean keepImportsOut() {
        return Jdbc.call(
                database,
                connection ->
                        MergeLock.SELLERS.tryShare(connection)
                                && MergeLock.PURCHASES.tryShare(connection));
    }

    /// The version of the seller, with all who want to credit something to it waiting; null where
    /// there is none.
    @Nullable Long versionForRemoval(UUID id) {
        return number("select version from seller where id = ? for update", id);
    }

    long reports(UUID id) {
        Long count = number("select count(*) from seller where manager_id = ?", id);
        return count == null ? 0 : count;
    }

    void remove(UUID id) {
        Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement delete =
                            prepared(connection, "delete from seller where id = ?", id)) {
                        return delete.executeUpdate();
                    }
                });
    }

    private @Nullable Long number(String sql, UUID id) {
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query = prepared(connection, sql, id);
                            ResultSet row = query.executeQuery()) {
                        return row.next() ? row.getLong(1) : null;
                    }
                });
    }

    private boolean finds(String sql, UUID... values) {
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query = prepared(connection, sql, values);
                            ResultSet row = query.executeQuery()) {
                        return row.next();
                    }
                });
    }

    private static PreparedStatement prepared(Connection connection, String sql, UUID... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
