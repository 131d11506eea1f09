package dev.vitalfew.engagement.plans;

import dev.vitalfew.stakeholder.ContactFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// A plan names people in its texts alone.
@ApplicationScoped
class PlansOfContact implements ContactFacts {
    private final PlanRepository plans;

    PlansOfContact(PlanRepository plans) {
        this.plans = plans;
    }

    @Override
    public List<Tally> tally(Person person) {
        return List.of();
    }

    @Override
    public void forget(Person person) {
        plans.forget(person.accountId(), person.name());
    }
}
