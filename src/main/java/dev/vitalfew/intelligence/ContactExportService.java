package dev.vitalfew.intelligence;

import dev.vitalfew.engagement.InteractionService;
import dev.vitalfew.engagement.facts.FactExportService;
import dev.vitalfew.stakeholder.CoachingService;
import dev.vitalfew.stakeholder.ContactService;
import dev.vitalfew.stakeholder.ContactView;
import dev.vitalfew.stakeholder.StakeholderService;
import dev.vitalfew.stakeholder.TieService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// Gathers what all features keep about one person. A feature that comes to keep more has a member
/// of the export to fill.
@ApplicationScoped
public class ContactExportService {
    private final ContactService contacts;
    private final TieService ties;
    private final StakeholderService roles;
    private final CoachingService coaching;
    private final InteractionService interactions;
    private final FactExportService facts;
    private final Clock clock;

    ContactExportService(
            ContactService contacts,
            TieService ties,
            StakeholderService roles,
            CoachingService coaching,
            InteractionService interactions,
            FactExportService facts,
            Clock clock) {
        this.contacts = contacts;
        this.ties = ties;
        this.roles = roles;
        this.coaching = coaching;
        this.interactions = interactions;
        this.facts = facts;
        this.clock = clock;
    }

    /// Empty where there is no such contact.
    @Transactional
    public Optional<ContactExportView> export(UUID id) {
        return contacts.find(id).map(this::export);
    }

    private ContactExportView export(ContactView contact) {
        return new ContactExportView(
                clock.instant(),
                contact,
                ties.ofContact(contact.accountId(), contact.id()),
                roles.ofContact(contact.id()),
                coaching.ofContact(contact),
                interactions.ofContact(contact.accountId(), contact.id()),
                facts.naming(contact.id()));
    }
}
