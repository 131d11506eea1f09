package dev.vitalfew.engagement.service;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The door to requests.
@Singleton
public class CustomerRequestService extends FactService<NewCustomerRequest, CustomerRequestView> {
    CustomerRequestService(FactStore store) {
        super(CustomerRequestView.TABLE, store);
    }

    @Override
    protected NewCustomerRequest settled(
            Place place, NewCustomerRequest wanted, @Nullable CustomerRequestView stored) {
        LocalDate today = means().today();
        LocalDate raised = Objects.requireNonNullElse(wanted.raisedOn(), today);
        if (raised.isAfter(today)) {
            throw VALIDATION_FAILED.because("raisedOn: is not in the future").at("raisedOn");
        }
        LocalDate closed = wanted.closedOn();
        if (closed != null && (closed.isBefore(raised) || closed.isAfter(today))) {
            throw VALIDATION_FAILED
                    .because("closedOn: is between raisedOn and today")
                    .at("closedOn");
        }
        means().requireContact(place, wanted.contactId(), "contactId");
        means().requireSeller(wanted.ownerId(), "ownerId");
        return new NewCustomerRequest(
                wanted.subject(),
                raised,
                wanted.contactId(),
                wanted.ownerId(),
                wanted.dueOn(),
                closed,
                wanted.answer());
    }
}
