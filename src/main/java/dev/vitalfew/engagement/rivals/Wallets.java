package dev.vitalfew.engagement.rivals;

import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wallets of customers in the database, in the caller's transaction.
@ApplicationScoped
class Wallets {
    private final AgroalDataSource database;

    Wallets(AgroalDataSource database) {
        this.database = database;
    }

    /// @param but a share that is about to be replaced; null for none
    Wallet of(UUID accountId, @Nullable UUID but) {
        return new Wallet(
                Jdbc.rows(
                        database,
                        CompetitorShareView.TABLE.reader(),
                        "select f.* from competitor_share f where f.account_id = ? and f.id is distinct from ?::uuid",
                        accountId,
                        but));
    }
}
