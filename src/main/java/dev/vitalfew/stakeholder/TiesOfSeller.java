package dev.vitalfew.stakeholder;

import dev.vitalfew.team.SellerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TiesOfSeller implements SellerFacts {
    private final TieRepository ties;

    TiesOfSeller(TieRepository ties) {
        this.ties = ties;
    }

    @Override
    public List<Tally> tally(UUID sellerId) {
        return List.of(new Tally("ties", ties.countOfSeller(sellerId)));
    }
}
