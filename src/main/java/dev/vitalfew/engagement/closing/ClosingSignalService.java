package dev.vitalfew.engagement.closing;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to closing signals.
@Singleton
public class ClosingSignalService extends FactService<NewClosingSignal, ClosingSignalView> {
    ClosingSignalService(FactStore store) {
        super(ClosingSignalView.TABLE, store);
    }

    @Override
    protected NewClosingSignal settled(
            Place place, NewClosingSignal wanted, @Nullable ClosingSignalView stored) {
        LocalDate observed = Objects.requireNonNullElse(wanted.observedOn(), means().today());
        if (observed.isAfter(means().today())) {
            throw VALIDATION_FAILED.because("observedOn: is not in the future").at("observedOn");
        }
        means().requireContact(place, wanted.contactId(), "contactId");
        return new NewClosingSignal(
                Objects.requireNonNullElse(wanted.kind(), SignalKind.OTHER),
                wanted.statement(),
                observed,
                wanted.contactId());
    }
}
