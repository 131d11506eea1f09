package dev.vitalfew.account;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.MergeLock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Accounts in the database. Everything here shares the caller's transaction.
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<AccountEntity, UUID> {
    private static final String ABOVE =
            """
            with recursive above (id, parent_id) as (
                select id, parent_id from account where id = ?
                union
                select a.id, a.parent_id from account a join above on a.id = above.parent_id
            )
            select 1 from above where id = ?
            """;

    private final AgroalDataSource database;

    AccountRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// The account, with everybody else who wants to change it waiting. Its version is then the one
    /// to compare with: no other change can come in between.
    @Nullable AccountEntity locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Nullable AccountView view(UUID id) {
        String sql = "select " + AccountRows.COLUMNS + " from account a where a.id = ?";
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query = prepared(connection, sql, id);
                            ResultSet row = query.executeQuery()) {
                        return row.next() ? AccountRows.read(row) : null;
                    }
                });
    }

    /// Of an account that this transaction has just written.
    AccountView written(UUID id) {
        return Objects.requireNonNull(view(id), "this transaction holds the account");
    }

    @Nullable UUID idOf(ExternalRef ref) {
        return Jdbc.call(database, connection -> ReferenceTable.ACCOUNTS.ownerOf(connection, ref));
    }

    boolean exists(UUID id) {
        return Jdbc.call(
                database,
                connection -> finds(connection, "select 1 from account where id = ?", id));
    }

    /// Whether there is such an account, with everybody else who wants to change it waiting.
    boolean hold(UUID id) {
        return Jdbc.call(
                database,
                connection ->
                        finds(
                                connection,
                                "select 1 from account where id = ? for no key update",
                                id));
    }

    void touch(UUID id, Instant now) {
        Jdbc.update(
                database,
                "update account set version = version + 1, updated_at = ? where id = ?",
                now.atOffset(ZoneOffset.UTC),
                id);
    }

    /// Keeps the account from going until the transaction ends; false where there is none.
    boolean keep(UUID id) {
        return Jdbc.finds(database, "select 1 from account where id = ? for key share", id);
    }

    /// Locks all accounts that a batch names.
    void lockAll(List<UUID> ids, List<ExternalRef> refs) {
        ReferenceTable.ACCOUNTS.lockOwners(database, "account", ids, refs);
    }

    /// What is held in memory: all of it is written. A batch would carry every account along, and
    /// one that was taken back is not what the database has.
    void forget() {
        getEntityManager().clear();
    }

    /// Whether `id` is `start` or one of the accounts above it.
    boolean isAbove(UUID id, UUID start) {
        return Jdbc.call(database, connection -> finds(connection, ABOVE, start, id));
    }

    /// Stores a new account with its references.
    ///
    /// @return a reference that another account has, and nothing is stored; null where all is well
    @Nullable ExternalRef add(AccountEntity account, NewAccount.Settled wanted) {
        persistAndFlush(account);
        ExternalRef taken =
                Jdbc.call(
                        database,
                        connection ->
                                ReferenceTable.ACCOUNTS.claim(
                                        connection, account.id, wanted.refs()));
        if (taken != null) {
            delete(account); // takes along the references that it got
            flush();
        }
        return taken;
    }

    /// Everything but the references, which have a table of their own.
    void change(UUID id, NewAccount.Settled wanted, Instant now) {
        Objects.requireNonNull(locked(id), "the caller holds it").take(wanted, now);
        flush();
    }

    void replaceRefs(AccountView stored, NewAccount.Settled wanted) {
        flush();
        Jdbc.call(
                database,
                connection -> {
                    ReferenceTable.ACCOUNTS.replace(
                            connection, stored.id(), stored.refs(), wanted.refs());
                    return true;
                });
    }

    /// Keeps imports and other moves out until the transaction ends. To be taken before any row is
    /// locked, as imports do.
    void lockTree() {
        Jdbc.call(
                database,
                connection -> {
                    MergeLock.ACCOUNTS.share(connection);
                    MergeLock.ACCOUNT_TREE.hold(connection);
                    return true;
                });
    }

    /// Keeps imports from adding facts until the transaction ends; false where one is at it.
    boolean keepImportsOut(Set<MergeLock> locks) {
        return Jdbc.call(
                database,
                connection -> {
                    for (MergeLock lock : locks) {
                        if (!lock.tryShare(connection)) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    /// The version of the account, with all who want to hang something on it waiting; null where
    /// there is none.
    @Nullable Long versionForRemoval(UUID id) {
        String sql = "select version from account where id = ? for update";
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query = prepared(connection, sql, id);
                            ResultSet row = query.executeQuery()) {
                        return row.next() ? row.getLong(1) : null;
                    }
                });
    }

    long children(UUID id) {
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query =
                                    prepared(
                                            connection,
                                            "select count(*) from account where parent_id = ?",
                                            id);
                            ResultSet row = query.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                    }
                });
    }

    /// Removes the account; its children become the top of their own groups.
    void remove(UUID id, Instant now) {
        Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement free =
                                    prepared(
                                            connection,
                                            "update account set parent_id = null, version = version + 1, updated_at = ? where parent_id = ?",
                                            now.atOffset(ZoneOffset.UTC),
                                            id);
                            PreparedStatement delete =
                                    prepared(connection, "delete from account where id = ?", id)) {
                        free.executeUpdate();
                        return delete.executeUpdate();
                    }
                });
    }

    private static boolean finds(Connection connection, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement query = prepared(connection, sql, values);
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
