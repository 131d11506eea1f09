package dev.vitalfew.engagement.care;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to incidents.
@Singleton
public class IncidentService extends FactService<NewIncident, IncidentView> {
    IncidentService(FactStore store) {
        super(IncidentView.TABLE, store);
    }

    @Override
    protected NewIncident settled(Place place, NewIncident wanted, @Nullable IncidentView stored) {
        LocalDate today = means().today();
        LocalDate occurred = Objects.requireNonNullElse(wanted.occurredOn(), today);
        if (occurred.isAfter(today)) {
            throw VALIDATION_FAILED.because("occurredOn: is not in the future").at("occurredOn");
        }
        LocalDate responded = wanted.respondedOn();
        if (responded != null && (responded.isBefore(occurred) || responded.isAfter(today))) {
            throw VALIDATION_FAILED
                    .because("respondedOn: is between occurredOn and today")
                    .at("respondedOn");
        }
        LocalDate earliest = responded == null ? occurred : responded;
        LocalDate resolved = wanted.resolvedOn();
        if (resolved != null && (resolved.isBefore(earliest) || resolved.isAfter(today))) {
            throw VALIDATION_FAILED
                    .because("resolvedOn: is between the response and today")
                    .at("resolvedOn");
        }
        means().requireContact(place, wanted.contactId(), "contactId");
        means().requireSeller(wanted.ownerId(), "ownerId");
        return new NewIncident(
                wanted.summary(),
                wanted.severity(),
                occurred,
                wanted.ownerId(),
                wanted.contactId(),
                wanted.response(),
                responded,
                wanted.resolution(),
                resolved);
    }
}
