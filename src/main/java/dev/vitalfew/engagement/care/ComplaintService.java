package dev.vitalfew.engagement.care;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.engagement.facts.FactService;
import dev.vitalfew.engagement.facts.FactStore;
import dev.vitalfew.engagement.facts.Owner.Place;
import dev.vitalfew.engagement.needs.NeedService;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to complaints.
@Singleton
public class ComplaintService extends FactService<NewComplaint, ComplaintView> {
    private final NeedService needs;
    private final NeedLinks links;

    ComplaintService(FactStore store, NeedService needs, NeedLinks links) {
        super(ComplaintView.TABLE, store);
        this.needs = needs;
        this.links = links;
    }

    @Override
    protected NewComplaint settled(
            Place place, NewComplaint wanted, @Nullable ComplaintView stored) {
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
        return new NewComplaint(
                wanted.statement(),
                Objects.requireNonNullElse(wanted.severity(), Severity.MEDIUM),
                raised,
                wanted.productLine(),
                wanted.contactId(),
                wanted.ownerId(),
                closed,
                wanted.resolution());
    }

    /// Behind a complaint stands a need that the customer has not put into words (D 5.3).
    @Override
    protected void added(Place place, UUID id, NewComplaint settled) {
        links.link(
                ComplaintView.TABLE.name().table(),
                place.account(),
                id,
                needs.openImplicit(place.account(), settled.statement(), "complaint"));
    }
}
