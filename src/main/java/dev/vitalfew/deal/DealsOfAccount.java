package dev.vitalfew.deal;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.MergeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class DealsOfAccount implements AccountFacts {
    private final DealRepository deals;

    DealsOfAccount(DealRepository deals) {
        this.deals = deals;
    }

    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of(new Tally("deals", deals.countOfAccount(accountId)));
    }

    @Override
    public void removeAll(UUID accountId) {
        deals.removeAllOf(accountId);
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
        deals.moveAll(duplicateId, accountId, now);
    }
}
