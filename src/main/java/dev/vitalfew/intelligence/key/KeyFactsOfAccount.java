package dev.vitalfew.intelligence.key;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.MergeLock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What was told about the fit of an account and decided about its tier. Of two accounts that
/// become one, what the account has stands before what the duplicate has; the moves of the
/// duplicate between tiers were of an account that is no more.
@ApplicationScoped
class KeyFactsOfAccount implements AccountFacts {
    private final AgroalDataSource database;

    KeyFactsOfAccount(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of(
                new Tally(
                        "fits",
                        Jdbc.number(
                                database,
                                "select count(*) from account_fit where account_id = ?",
                                accountId)),
                new Tally(
                        "tier overrides",
                        Jdbc.number(
                                database,
                                "select count(*) from tier_override where account_id = ?",
                                accountId)));
    }

    @Override
    public void removeAll(UUID accountId) {
        Jdbc.update(database, "delete from account_fit where account_id = ?", accountId);
        Jdbc.update(database, "delete from tier_override where account_id = ?", accountId);
        Jdbc.update(database, "delete from tier_change where account_id = ?", accountId);
    }

    @Override
    public Set<MergeLock> addedUnder() {
        return Set.of();
    }

    @Override
    public List<Clash> clashes(UUID duplicateId, UUID accountId) {
        return List.of();
    }

    @Override
    public void moveAll(UUID duplicateId, UUID accountId, Instant now) {
        move("account_fit", duplicateId, accountId, now);
        move("tier_override", duplicateId, accountId, now);
        removeAll(duplicateId);
    }

    private void move(String table, UUID duplicateId, UUID accountId, Instant now) {
        Jdbc.update(
                database,
                """
                update %1$s set account_id = ?, version = version + 1, updated_at = ?
                where account_id = ? and not exists (select from %1$s where account_id = ?)
                """
                        .formatted(table),
                accountId,
                now.atOffset(ZoneOffset.UTC),
                duplicateId,
                accountId);
    }
}
