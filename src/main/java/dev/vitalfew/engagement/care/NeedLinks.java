package dev.vitalfew.engagement.care;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Which need a fact opened: not for its owner to decide, and so beside its content. In the
/// caller's transaction.
@ApplicationScoped
public class NeedLinks {
    private final AgroalDataSource database;

    NeedLinks(AgroalDataSource database) {
        this.database = database;
    }

    /// Says which need a fact has opened.
    ///
    /// @param table of the fact, with a column `need_id`
    public void link(String table, UUID accountId, UUID id, UUID needId) {
        Jdbc.update(
                database,
                "update %s set need_id = ? where account_id = ? and id = ?".formatted(table),
                needId,
                accountId,
                id);
    }
}
