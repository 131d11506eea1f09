package dev.vitalfew.ledger;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Keeps those whom a new fact names from being removed before it is committed, and knows what
/// hangs on them.
@ApplicationScoped
class OwnerRepository {
    private final AgroalDataSource database;

    OwnerRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// False where there is no such account.
    boolean holdAccount(UUID id) {
        return !held("select id from account where id = any(?) for key share", Set.of(id))
                .isEmpty();
    }

    /// Those of the sellers who exist.
    Set<UUID> holdSellers(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : held("select id from seller where id = any(?) order by id for key share", ids);
    }

    private Set<UUID> held(String sql, Collection<UUID> ids) {
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query = connection.prepareStatement(sql)) {
                        query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                        Set<UUID> found = new HashSet<>();
                        try (ResultSet row = query.executeQuery()) {
                            while (row.next()) {
                                found.add(row.getObject(1, UUID.class));
                            }
                        }
                        return found;
                    }
                });
    }

    /// @param sql counts, and holds one `?` for the owner
    long count(String sql, UUID owner) {
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query = connection.prepareStatement(sql)) {
                        query.setObject(1, owner);
                        try (ResultSet row = query.executeQuery()) {
                            row.next();
                            return row.getLong(1);
                        }
                    }
                });
    }

    /// Purchases and costs of an account, and who was credited.
    void removeFactsOf(UUID accountId) {
        Jdbc.call(
                database,
                connection -> {
                    int removed = 0;
                    for (String table : new String[] {"purchase_credit", "purchase", "cost"}) {
                        String sql = "delete from " + table + " where account_id = ?";
                        try (PreparedStatement delete = connection.prepareStatement(sql)) {
                            delete.setObject(1, accountId);
                            removed += delete.executeUpdate();
                        }
                    }
                    return removed;
                });
    }
}
