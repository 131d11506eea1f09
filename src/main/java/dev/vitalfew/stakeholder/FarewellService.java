package dev.vitalfew.stakeholder;

import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.KeptAnswers;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Removal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// How a contact leaves: removed as a mistake, or erased as a person who asks to be forgotten.
@ApplicationScoped
public class FarewellService {
    private static final Logger LOG = Logger.getLogger(FarewellService.class);

    private final ContactRepository contacts;
    private final PersonalAttributes attributes;
    private final Instance<ContactFacts> facts;
    private final KeptAnswers answers;
    private final ContactService.Means means;

    FarewellService(
            ContactRepository contacts,
            PersonalAttributes attributes,
            Instance<ContactFacts> facts,
            KeptAnswers answers,
            ContactService.Means means) {
        this.contacts = contacts;
        this.attributes = attributes;
        this.facts = facts;
        this.answers = answers;
        this.means = means;
    }

    /// Refused while anything is known of the contact.
    @Transactional
    public Removal remove(UUID id, IfMatch expected) {
        ContactEntity contact = contacts.locked(id);
        if (contact == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(contact.version)) {
            return new Removal.Stale(contact.version);
        }
        List<String> hanging =
                tallies(person(contact)).stream()
                        .filter(tally -> tally.number() > 0)
                        .map(tally -> "%s (%d)".formatted(tally.what(), tally.number()))
                        .toList();
        if (!hanging.isEmpty()) {
            return new Removal.Refused(
                    Message.of(
                            "the contact still has %s; remove them first, or erase the contact",
                            String.join(", ", hanging)));
        }
        contacts.remove(id, means.now());
        return new Removal.Removed();
    }

    /// Forgets the person: the contact goes with references, attributes, ties, roles and coaching;
    /// interactions stay as facts about the account, without the person. Imports do not bring it
    /// back under its old keys. Empty where there is no such contact.
    @Transactional
    public Optional<Erasure> erase(UUID id) {
        ContactEntity contact = contacts.locked(id);
        if (contact == null) {
            return Optional.empty();
        }
        ContactFacts.Person person = person(contact);
        List<Erasure.Forgotten> forgotten =
                tallies(person).stream()
                        .map(tally -> new Erasure.Forgotten(tally.what(), tally.number()))
                        .toList();
        facts.forEach(each -> each.forget(person));
        answers.forget(id);
        Instant now = means.now();
        contacts.rememberErased(id, now);
        contacts.remove(id, now);
        return Optional.of(new Erasure(id, now, forgotten));
    }

    /// Personal attributes whose time is over.
    @Scheduled(every = "6h", delayed = "1m")
    @Transactional
    public void removeExpired() {
        int contactsCleared = attributes.removeExpired();
        if (contactsCleared > 0) {
            LOG.infof("Attributes past their date are removed from %d contacts.", contactsCleared);
        }
    }

    private static ContactFacts.Person person(ContactEntity contact) {
        return new ContactFacts.Person(contact.accountId, contact.id, contact.name);
    }

    private List<ContactFacts.Tally> tallies(ContactFacts.Person person) {
        List<ContactFacts.Tally> tallies = new ArrayList<>(contacts.tally(person));
        facts.forEach(each -> tallies.addAll(each.tally(person)));
        return tallies;
    }
}
