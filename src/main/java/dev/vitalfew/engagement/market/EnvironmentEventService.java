package dev.vitalfew.engagement.market;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to environment events.
@Singleton
public class EnvironmentEventService
        extends FactService<NewEnvironmentEvent, EnvironmentEventView> {
    EnvironmentEventService(FactStore store) {
        super(EnvironmentEventView.TABLE, store);
    }

    @Override
    protected NewEnvironmentEvent settled(
            Place place, NewEnvironmentEvent wanted, @Nullable EnvironmentEventView stored) {
        IndustryImpact.requireOnce(wanted.impacts());
        return new NewEnvironmentEvent(
                wanted.kind(),
                wanted.title(),
                wanted.occurredOn(),
                wanted.impacts(),
                Objects.requireNonNullElse(wanted.worthSharing(), Boolean.FALSE),
                wanted.source(),
                wanted.note());
    }

    boolean exists(UUID id) {
        return find(new Owner.House(), id).isPresent();
    }
}
