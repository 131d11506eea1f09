package dev.vitalfew.engagement;

import dev.vitalfew.account.AccountFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
}
