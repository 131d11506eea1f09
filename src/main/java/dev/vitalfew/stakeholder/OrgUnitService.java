package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The door to the organisation of an account.
@ApplicationScoped
public class OrgUnitService {
    private final OrgUnitRepository units;
    private final AccountService accounts;
    private final ContactService.Means means;

    OrgUnitService(OrgUnitRepository units, AccountService accounts, ContactService.Means means) {
        this.units = units;
        this.accounts = accounts;
        this.means = means;
    }

    @Transactional
    public OrgTreeView tree(UUID accountId) {
        requireAccount(accountId);
        return units.tree(accountId);
    }

    @Transactional
    public Optional<OrgUnitView> find(UUID accountId, UUID id) {
        return Optional.ofNullable(units.view(accountId, id));
    }

    @Transactional
    public OrgUnitView create(UUID accountId, NewOrgUnit wanted) {
        requireAccount(accountId);
        requireParent(accountId, wanted.parentId());
        return units.add(accountId, wanted, means.now());
    }

    @Transactional
    public Change<OrgUnitView> update(
            UUID accountId, UUID id, OrgUnitPatch patch, IfMatch expected) {
        units.lockTree();
        OrgUnitView stored = units.locked(accountId, id);
        if (stored == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(stored.version())) {
            return new Change.Stale<>(stored.version());
        }
        NewOrgUnit wanted = means.valid(patch.appliedTo(stored));
        if (wanted.equals(new NewOrgUnit(stored.name(), stored.parentId()))) {
            return new Change.Done<>(stored);
        }
        requireParent(accountId, wanted.parentId());
        if (wanted.parentId() != null && units.isAbove(id, wanted.parentId())) {
            throw VALIDATION_FAILED
                    .because("parentId: a unit cannot stand below itself")
                    .at("parentId");
        }
        return new Change.Done<>(units.change(id, wanted, means.now()));
    }

    /// Refused while units or contacts are in it.
    @Transactional
    public Removal remove(UUID accountId, UUID id, IfMatch expected) {
        OrgUnitView stored = units.locked(accountId, id);
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        long children = units.children(id);
        long contacts = units.contacts(id);
        if (children + contacts > 0) {
            return new Removal.Refused(
                    Message.of(
                            "%d units and %d contacts are in the unit; move them first",
                            children, contacts));
        }
        units.remove(id);
        return new Removal.Removed();
    }

    private void requireAccount(UUID id) {
        if (!accounts.exists(id)) {
            throw NOT_FOUND.because("no account %s", id);
        }
    }

    private void requireParent(UUID accountId, @Nullable UUID parent) {
        if (parent != null && !units.belongs(accountId, parent)) {
            throw REFERENCE_NOT_FOUND
                    .because("parentId: no such unit of this account")
                    .at("parentId");
        }
    }
}
