package dev.vitalfew.deal;

import dev.vitalfew.account.AccountFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DealsOfAccount implements AccountFacts {
    private final DealRepository deals;

    DealsOfAccount(DealRepository deals) {
        this.deals = deals;
    }

    @Override
    public List<Tally> tally(UUID accountId) {
        return List.of(new Tally("deals", deals.count("account_id", accountId)));
    }

    @Override
    public void removeAll(UUID accountId) {
        deals.removeAllOf(accountId);
    }
}
