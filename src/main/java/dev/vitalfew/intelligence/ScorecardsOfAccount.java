package dev.vitalfew.intelligence;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.MergeLock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What was found out about an account goes with it: it is no fact that anybody told. Of two
/// accounts that become one, those of the duplicate tell of an account that is no more.
@ApplicationScoped
class ScorecardsOfAccount implements AccountFacts {
    private final AgroalDataSource database;

    ScorecardsOfAccount(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of();
    }

    @Override
    public void removeAll(UUID accountId) {
        Jdbc.update(database, "delete from scorecard where account_id = ?", accountId);
    }

    @Override
    public Set<MergeLock> addedUnder() {
        return Set.of(MergeLock.ACCOUNTS);
    }

    @Override
    public List<Clash> clashes(UUID duplicateId, UUID accountId) {
        return List.of();
    }

    @Override
    public void moveAll(UUID duplicateId, UUID accountId, Instant now) {
        removeAll(duplicateId);
    }
}
