package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.account.ReferenceTable;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to contacts. How one leaves is told in [FarewellService].
@ApplicationScoped
public class ContactService {
    private final ContactRepository contacts;
    private final OrgUnitRepository units;
    private final PersonalAttributes attributes;
    private final AccountService accounts;
    private final Means means;

    ContactService(
            ContactRepository contacts,
            OrgUnitRepository units,
            PersonalAttributes attributes,
            AccountService accounts,
            Means means) {
        this.contacts = contacts;
        this.units = units;
        this.attributes = attributes;
        this.accounts = accounts;
        this.means = means;
    }

    /// What the services of this room take from outside.
    @ApplicationScoped
    static class Means {
        private final PageTokens tokens;
        private final Validator validator;
        private final Clock clock;

        Means(PageTokens tokens, Validator validator, Clock clock) {
            this.tokens = tokens;
            this.validator = validator;
            this.clock = clock;
        }

        ListSql.Paging paging(PageQuery page) {
            return new ListSql.Paging(page, tokens);
        }

        Instant now() {
            return clock.instant();
        }

        /// What a patch leads to is held to the rules of what is new.
        <T> T valid(T wanted) {
            Set<ConstraintViolation<T>> broken = validator.validate(wanted);
            if (!broken.isEmpty()) {
                throw new ConstraintViolationException(broken);
            }
            return wanted;
        }
    }

    @Transactional
    public Page<ContactView> list(UUID accountId, ContactQuery query, PageQuery page) {
        requireAccount(accountId);
        return contacts.list(accountId, query, means.paging(page));
    }

    @Transactional
    public Optional<ContactView> find(UUID id) {
        ContactView contact = contacts.view(id);
        return contact == null ? Optional.empty() : Optional.of(whole(contact));
    }

    /// Those of the ids that are contacts of this account.
    @Transactional
    public Set<UUID> ofAccount(UUID accountId, List<UUID> ids) {
        return contacts.ofAccount(accountId, ids);
    }

    @Transactional
    public ContactView create(UUID accountId, NewContact wanted) {
        requireAccount(accountId);
        attributes.requireAllowed(wanted.attributes());
        NewContact.Settled settled = wanted.settled();
        requireSurroundings(accountId, settled);
        ContactEntity contact = new ContactEntity();
        Instant now = means.now();
        contact.accountId = accountId;
        contact.createdAt = now;
        contact.take(settled, now);
        ReferenceTable.refuse(settled.refs(), contacts.add(contact, settled));
        attributes.replace(contact.id, wanted.attributes());
        return whole(contacts.written(contact.id));
    }

    @Transactional
    public Change<ContactView> update(UUID id, ContactPatch patch, IfMatch expected) {
        if (patch.mayMove()) {
            contacts.lockLines();
        }
        ContactEntity contact = contacts.locked(id);
        if (contact == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(contact.version)) {
            return new Change.Stale<>(contact.version);
        }
        ContactView stored = contacts.written(id);
        NewContact wanted = means.valid(patch.appliedTo(stored.content()));
        attributes.requireAllowed(wanted.attributes());
        NewContact.Settled settled = wanted.settled();
        requireSurroundings(contact.accountId, settled);
        refuseCircle(stored, settled.reportsToId());
        boolean otherAttributes = attributes.replace(id, wanted.attributes());
        if (otherAttributes || !stored.content().equals(settled)) {
            contact.take(settled, means.now());
            contacts.replaceRefs(stored, settled);
        }
        return new Change.Done<>(whole(contacts.written(id)));
    }

    private ContactView whole(ContactView contact) {
        return contact.with(attributes.of(contact.id()));
    }

    private void requireAccount(UUID id) {
        if (!accounts.exists(id)) {
            throw NOT_FOUND.because("no account %s", id);
        }
    }

    private void requireSurroundings(UUID accountId, NewContact.Settled wanted) {
        UUID boss = wanted.reportsToId();
        if (boss != null && contacts.ofAccount(accountId, List.of(boss)).isEmpty()) {
            throw REFERENCE_NOT_FOUND
                    .because("reportsToId: no such contact of this account")
                    .at("reportsToId");
        }
        UUID unit = wanted.orgUnitId();
        if (unit != null && !units.belongs(accountId, unit)) {
            throw REFERENCE_NOT_FOUND
                    .because("orgUnitId: no such unit of this account")
                    .at("orgUnitId");
        }
    }

    private void refuseCircle(ContactView stored, @Nullable UUID boss) {
        if (boss != null
                && !boss.equals(stored.reportsToId())
                && contacts.isAbove(stored.accountId(), stored.id(), boss)) {
            throw VALIDATION_FAILED
                    .because("reportsToId: nobody can report to themselves, however indirectly")
                    .at("reportsToId");
        }
    }
}
