package dev.vitalfew.engagement.contest;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to objections.
@Singleton
public class ObjectionService extends FactService<NewObjection, ObjectionView> {
    ObjectionService(FactStore store) {
        super(ObjectionView.TABLE, store);
    }

    @Override
    protected NewObjection settled(
            Place place, NewObjection wanted, @Nullable ObjectionView stored) {
        LocalDate today = means().today();
        LocalDate raised = Objects.requireNonNullElse(wanted.raisedOn(), today);
        if (raised.isAfter(today)) {
            throw VALIDATION_FAILED.because("raisedOn: is not in the future").at("raisedOn");
        }
        means().requireContact(place, wanted.contactId(), "contactId");
        return wanted.dealtWith(raised, today);
    }
}
