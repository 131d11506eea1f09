package dev.vitalfew.ledger;

import dev.vitalfew.account.AccountFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LedgerOfAccount implements AccountFacts {
    private final OwnerRepository owners;

    LedgerOfAccount(OwnerRepository owners) {
        this.owners = owners;
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
}
