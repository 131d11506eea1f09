package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.Removal;
import dev.vitalfew.deal.DealService;
import dev.vitalfew.stakeholder.StakeholderRepository.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The door to the parts that contacts play in deals.
@ApplicationScoped
public class StakeholderService {
    private final StakeholderRepository roles;
    private final ContactRepository contacts;
    private final AccountService accounts;
    private final DealService deals;
    private final ContactService.Means means;

    StakeholderService(
            StakeholderRepository roles,
            ContactRepository contacts,
            AccountService accounts,
            DealService deals,
            ContactService.Means means) {
        this.roles = roles;
        this.contacts = contacts;
        this.accounts = accounts;
        this.deals = deals;
        this.means = means;
    }

    /// Whose roles are meant.
    public sealed interface Place {
        /// Those of one deal.
        record Deal(UUID id) implements Place {}

        /// The defaults for all deals of an account.
        record Account(UUID id) implements Place {}
    }

    @Transactional
    public Page<StakeholderView> list(Place place, StakeholderQuery query, PageQuery page) {
        return roles.list(scope(place), query, means.paging(page));
    }

    /// The contact's own role there.
    @Transactional
    public Optional<StakeholderView> find(Place place, UUID contactId) {
        return Optional.ofNullable(roles.view(scope(place), contactId));
    }

    /// In deals and by default.
    @Transactional
    public List<StakeholderView> ofContact(UUID contactId) {
        return roles.ofContact(contactId);
    }

    @Transactional
    public StakeholderView create(Place place, NewStakeholder wanted) {
        Scope scope = scope(place);
        UUID contact = wanted.contactId();
        if (contacts.ofAccount(scope.accountId(), List.of(contact)).isEmpty()) {
            throw REFERENCE_NOT_FOUND
                    .because("contactId: no such contact of this account")
                    .at("contactId");
        }
        StakeholderView role = roles.add(scope, contact, wanted.settled(), means.now());
        if (role == null) {
            throw CONFLICT_STATE.because("the contact has a role there already; change that one");
        }
        return role;
    }

    @Transactional
    public Change<StakeholderView> update(
            Place place, UUID contactId, StakeholderPatch patch, IfMatch expected) {
        StakeholderView stored = roles.locked(scope(place), contactId);
        if (stored == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(stored.version())) {
            return new Change.Stale<>(stored.version());
        }
        NewStakeholder.Settled wanted =
                means.valid(patch.appliedTo(contactId, stored.content())).settled();
        return new Change.Done<>(
                wanted.equals(stored.content())
                        ? stored
                        : roles.change(stored, wanted, means.now()));
    }

    @Transactional
    public Removal remove(Place place, UUID contactId, IfMatch expected) {
        StakeholderView stored = roles.locked(scope(place), contactId);
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        roles.remove(stored);
        return new Removal.Removed();
    }

    private Scope scope(Place place) {
        return switch (place) {
            case Place.Deal(UUID id) ->
                    deals.find(id)
                            .map(deal -> new Scope(deal.accountId(), id))
                            .orElseThrow(() -> NOT_FOUND.because("no deal %s", id));
            case Place.Account(UUID id) -> {
                if (!accounts.exists(id)) {
                    throw NOT_FOUND.because("no account %s", id);
                }
                yield new Scope(id, null);
            }
        };
    }
}
