package dev.vitalfew.engagement;

import dev.vitalfew.team.SellerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class InteractionsOfSeller implements SellerFacts {
    private final InteractionRepository interactions;

    InteractionsOfSeller(InteractionRepository interactions) {
        this.interactions = interactions;
    }

    @Override
    public List<Tally> tally(UUID sellerId) {
        return List.of(
                new Tally(
                        "interactions",
                        interactions.count(
                                "select count(*) from interaction where seller_id = ?", sellerId)));
    }
}
