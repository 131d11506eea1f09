package dev.vitalfew.account;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The account's own part of a merge. Everything here shares the caller's transaction.
@ApplicationScoped
class AccountMergeRepository {
    private final AgroalDataSource database;

    AccountMergeRepository(AgroalDataSource database) {
        this.database = database;
    }

    /// Those of the two that exist, with everybody else waiting who wants to change them or to hang
    /// something on them.
    List<UUID> lock(UUID id, UUID duplicateId) {
        return Jdbc.rows(
                database,
                row -> row.getObject(1, UUID.class),
                "select id from account where id in (?, ?) order by id for update",
                id,
                duplicateId);
    }

    /// The account that took all of the duplicate, or null where none did.
    @Nullable UUID takenBy(UUID duplicateId) {
        return Jdbc.first(
                database,
                row -> row.getObject(1, UUID.class),
                "select account_id from account_merge where duplicate_id = ?",
                duplicateId);
    }

    /// Facts that refer to each other together with their account move one after the other.
    void deferReferences() {
        Jdbc.update(database, "set constraints all deferred");
    }

    /// Gives the account the references and the child accounts of the duplicate, and removes the
    /// duplicate, on which nothing hangs any more.
    void absorb(UUID id, UUID duplicateId, Instant now) {
        Jdbc.update(database, "set constraints all immediate");
        Jdbc.update(
                database,
                "update account_ref set account_id = ? where account_id = ?",
                id,
                duplicateId);
        Jdbc.update(
                database,
                "update account set parent_id = ?, version = version + 1, updated_at = ? where parent_id = ?",
                id,
                now,
                duplicateId);
        Jdbc.update(
                database,
                "update account_merge set account_id = ? where account_id = ?",
                id,
                duplicateId);
        Jdbc.update(
                database,
                "insert into account_merge (duplicate_id, account_id, merged_at) values (?, ?, ?)",
                duplicateId,
                id,
                now);
        Jdbc.update(database, "delete from account where id = ?", duplicateId);
    }
}
