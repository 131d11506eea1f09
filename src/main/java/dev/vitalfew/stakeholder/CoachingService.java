package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;

import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.deal.DealService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The door to what coaches do for us.
@ApplicationScoped
public class CoachingService {
    private final CoachingRepository coaching;
    private final ContactRepository contacts;
    private final DealService deals;
    private final ContactService.Means means;

    CoachingService(
            CoachingRepository coaching,
            ContactRepository contacts,
            DealService deals,
            ContactService.Means means) {
        this.coaching = coaching;
        this.contacts = contacts;
        this.deals = deals;
        this.means = means;
    }

    @Transactional
    public Page<CoachingView> list(UUID contactId, CoachingQuery query, PageQuery page) {
        return coaching.list(contact(contactId), query, means.paging(page));
    }

    /// All of it, oldest first.
    @Transactional
    public List<CoachingView> ofContact(ContactView contact) {
        return coaching.ofContact(contact);
    }

    @Transactional
    public Optional<CoachingView> find(UUID contactId, UUID id) {
        return Optional.ofNullable(coaching.view(contact(contactId), id));
    }

    @Transactional
    public CoachingView create(UUID contactId, NewCoaching wanted) {
        ContactView contact = contact(contactId);
        UUID deal = wanted.dealId();
        if (deal != null && !deals.belongs(deal, contact.accountId())) {
            throw REFERENCE_NOT_FOUND
                    .because("dealId: no such deal of the contact's account")
                    .at("dealId");
        }
        return coaching.add(contact, wanted, means.now());
    }

    private ContactView contact(UUID id) {
        ContactView contact = contacts.view(id);
        if (contact == null) {
            throw NOT_FOUND.because("no contact %s", id);
        }
        return contact;
    }
}
