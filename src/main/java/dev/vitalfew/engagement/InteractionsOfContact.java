package dev.vitalfew.engagement;

import dev.vitalfew.stakeholder.ContactFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

@ApplicationScoped
class InteractionsOfContact implements ContactFacts {
    private final InteractionRepository interactions;
    private final Clock clock;

    InteractionsOfContact(InteractionRepository interactions, Clock clock) {
        this.interactions = interactions;
        this.clock = clock;
    }

    @Override
    public List<Tally> tally(Person person) {
        return List.of(
                new Tally(
                        "interactions",
                        interactions.countOfContact(person.accountId(), person.id())));
    }

    @Override
    public void forget(Person person) {
        interactions.forget(person.accountId(), person.id(), person.name(), clock.instant());
    }
}
