package dev.vitalfew.engagement.plans;

import dev.vitalfew.account.AccountFacts;
import dev.vitalfew.api.MergeLock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class PlansOfAccount implements AccountFacts {
    private final PlanRepository plans;

    PlansOfAccount(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of(new Tally("plans", plans.count("account_id", accountId)));
    }

    @Override
    public void removeAll(UUID accountId) {
        plans.removeAllOf(accountId);
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
        plans.moveAll(duplicateId, accountId);
    }
}
