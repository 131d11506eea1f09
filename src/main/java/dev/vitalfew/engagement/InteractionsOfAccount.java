package dev.vitalfew.engagement;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.MergeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class InteractionsOfAccount implements AccountFacts {
    private final InteractionRepository interactions;

    InteractionsOfAccount(InteractionRepository interactions) {
        this.interactions = interactions;
    }

    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of(
                new Tally(
                        "interactions",
                        interactions.count(
                                "select count(*) from interaction where account_id = ?",
                                accountId)));
    }

    @Override
    public void removeAll(UUID accountId) {
        interactions.removeAllOf(accountId);
    }

    @Override
    public Set<MergeLock> addedUnder() {
        return Set.of();
    }

    @Override
    public List<Clash> clashes(UUID duplicateId, UUID accountId) {
        return interactions.clashes(duplicateId, accountId);
    }

    @Override
    public void moveAll(UUID duplicateId, UUID accountId, Instant now) {
        interactions.moveAll(duplicateId, accountId);
    }
}
