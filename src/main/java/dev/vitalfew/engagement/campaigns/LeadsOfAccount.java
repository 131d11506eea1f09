package dev.vitalfew.engagement.campaigns;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.MergeLock;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A lead is a fact of the campaign that brought it: when the account goes, it stays.
@ApplicationScoped
class LeadsOfAccount implements AccountFacts {
    private final AgroalDataSource database;

    LeadsOfAccount(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of(
                new Tally(
                        "leads",
                        Jdbc.number(
                                database,
                                "select count(*) from lead where account_id = ?",
                                accountId)));
    }

    @Override
    public void removeAll(UUID accountId) {
        Jdbc.update(
                database,
                "update lead set account_id = null, deal_id = null, version = version + 1 where account_id = ?",
                accountId);
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
        Jdbc.update(
                database,
                "update lead set account_id = ?, version = version + 1, updated_at = ? where account_id = ?",
                accountId,
                now,
                duplicateId);
    }
}
