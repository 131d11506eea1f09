package dev.vitalfew.ledger;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.MergeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class LedgerOfAccount implements AccountFacts {
    private final OwnerRepository owners;
    private final MovingRepository moving;

    LedgerOfAccount(OwnerRepository owners, MovingRepository moving) {
        this.owners = owners;
        this.moving = moving;
    }

    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of(
                new Tally(
                        "purchases",
                        owners.count(
                                "select count(*) from purchase where account_id = ?", accountId)),
                new Tally(
                        "costs",
                        owners.count("select count(*) from cost where account_id = ?", accountId)));
    }

    @Override
    public void removeAll(UUID accountId) {
        owners.removeFactsOf(accountId);
    }

    @Override
    public Set<MergeLock> addedUnder() {
        return Set.of(MergeLock.PURCHASES, MergeLock.COSTS);
    }

    @Override
    public List<Clash> clashes(UUID duplicateId, UUID accountId) {
        return Stream.concat(
                        moving.clashingPurchases(duplicateId, accountId).stream(),
                        moving.clashingCosts(duplicateId, accountId).stream())
                .toList();
    }

    @Override
    public void moveAll(UUID duplicateId, UUID accountId, Instant now) {
        moving.moveAll(duplicateId, accountId);
    }
}
