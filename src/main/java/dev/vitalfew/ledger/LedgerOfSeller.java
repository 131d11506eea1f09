package dev.vitalfew.ledger;

import dev.vitalfew.team.SellerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LedgerOfSeller implements SellerFacts {
    private final OwnerRepository owners;

    LedgerOfSeller(OwnerRepository owners) {
        this.owners = owners;
    }

    @Override
    public List<Tally> tally(UUID sellerId) {
        long whole = owners.count("select count(*) from purchase where seller_id = ?", sellerId);
        long shared =
                owners.count("select count(*) from purchase_credit where seller_id = ?", sellerId);
        return List.of(new Tally("credited purchases", whole + shared));
    }
}
