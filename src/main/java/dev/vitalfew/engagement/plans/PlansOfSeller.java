package dev.vitalfew.engagement.plans;

import dev.vitalfew.team.SellerFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PlansOfSeller implements SellerFacts {
    private final PlanRepository plans;

    PlansOfSeller(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public List<Tally> tally(UUID sellerId) {
        return List.of(new Tally("plans", plans.count("owner_id", sellerId)));
    }
}
