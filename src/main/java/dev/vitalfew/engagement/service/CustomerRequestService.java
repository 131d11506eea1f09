package dev.vitalfew.engagement.service;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner;
import dev.vitalfew.engagement.facts.Owner.Place;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to requests.
@Singleton
public class CustomerRequestService extends FactService<NewCustomerRequest, CustomerRequestView> {
    /// Code points.
    private static final int SUBJECT = 200;

    CustomerRequestService(FactStore store) {
        super(CustomerRequestView.TABLE, store);
    }

    /// Opens a request for features that hear of discontent, such as a bad mark in a survey.
    ///
    /// @param what cut to the length of a subject
    @Transactional
    public UUID open(UUID accountId, String what, LocalDate dueOn) {
        NewCustomerRequest request =
                new NewCustomerRequest(
                        subject(what), means().today(), null, null, dueOn, null, null);
        return add(new Owner.Account(accountId), request).id();
    }

    private static String subject(String what) {
        int length = Math.min(SUBJECT, what.codePointCount(0, what.length()));
        return what.substring(0, what.offsetByCodePoints(0, length));
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
