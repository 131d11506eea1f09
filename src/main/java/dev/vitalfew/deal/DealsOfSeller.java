package dev.vitalfew.deal;

import dev.vitalfew.team.SellerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DealsOfSeller implements SellerFacts {
    private final DealRepository deals;

    DealsOfSeller(DealRepository deals) {
        this.deals = deals;
    }

    @Override
    public List<Tally> tally(UUID sellerId) {
        return List.of(new Tally("deals", deals.countOfSeller(sellerId)));
    }
}
