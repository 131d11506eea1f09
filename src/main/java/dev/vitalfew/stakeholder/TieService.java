package dev.vitalfew.stakeholder;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountService;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.Removal;
import dev.vitalfew.team.SellerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The door to the ties of an account.
@ApplicationScoped
public class TieService {
    private final TieRepository ties;
    private final ContactRepository contacts;
    private final AccountService accounts;
    private final SellerService sellers;
    private final ContactService.Means means;

    TieService(
            TieRepository ties,
            ContactRepository contacts,
            AccountService accounts,
            SellerService sellers,
            ContactService.Means means) {
        this.ties = ties;
        this.contacts = contacts;
        this.accounts = accounts;
        this.sellers = sellers;
        this.means = means;
    }

    @Transactional
    public Page<TieView> list(UUID accountId, TieQuery query, PageQuery page) {
        requireAccount(accountId);
        return ties.list(accountId, query, means.paging(page));
    }

    @Transactional
    public Optional<TieView> find(UUID accountId, UUID id) {
        return Optional.ofNullable(ties.view(accountId, id));
    }

    /// From and to this contact.
    @Transactional
    public List<TieView> ofContact(UUID accountId, UUID contactId) {
        return ties.ofContact(accountId, contactId);
    }

    @Transactional
    public TieView create(UUID accountId, NewTie wanted) {
        requireAccount(accountId);
        if (wanted.from().equals(wanted.to())) {
            throw VALIDATION_FAILED.because("to: is another person than from").at("to");
        }
        boolean line = wanted.kind() == TieKind.REPORTS_TO;
        if (line) {
            contacts.lockLines();
        }
        TieRepository.Ends ends = ends(accountId, wanted);
        if (line && contacts.isAbove(accountId, wanted.from(), wanted.to())) {
            throw VALIDATION_FAILED
                    .because("to: nobody can report to themselves, however indirectly")
                    .at("to");
        }
        TieView tie = ties.add(accountId, ends, wanted, means.now());
        if (tie == null) {
            throw CONFLICT_STATE.because("there is such a tie already");
        }
        return tie;
    }

    @Transactional
    public Change<TieView> update(UUID accountId, UUID id, TiePatch patch, IfMatch expected) {
        TieView stored = ties.locked(accountId, id);
        if (stored == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(stored.version())) {
            return new Change.Stale<>(stored.version());
        }
        NewTie.Strength wanted = means.valid(patch.appliedTo(stored)).strength();
        NewTie.Strength now =
                NewTie.Strength.of(stored.weight(), stored.since(), stored.confirmedOn());
        return new Change.Done<>(
                wanted.equals(now) ? stored : ties.change(stored, wanted, means.now()));
    }

    @Transactional
    public Removal remove(UUID accountId, UUID id, IfMatch expected) {
        TieView stored = ties.locked(accountId, id);
        if (stored == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(stored.version())) {
            return new Removal.Stale(stored.version());
        }
        ties.remove(accountId, id);
        return new Removal.Removed();
    }

    private TieRepository.Ends ends(UUID accountId, NewTie wanted) {
        Set<UUID> known = contacts.ofAccount(accountId, List.of(wanted.from(), wanted.to()));
        PersonKind from = kindOf(wanted.from(), known, "from");
        PersonKind to = kindOf(wanted.to(), known, "to");
        if (from == PersonKind.SELLER && to == PersonKind.SELLER) {
            throw VALIDATION_FAILED.because("to: one of both is a contact of the account").at("to");
        }
        return new TieRepository.Ends(wanted.from(), from, wanted.to(), to);
    }

    private PersonKind kindOf(UUID person, Set<UUID> contactsOfAccount, String path) {
        if (contactsOfAccount.contains(person)) {
            return PersonKind.CONTACT;
        }
        if (sellers.exists(person)) {
            return PersonKind.SELLER;
        }
        throw REFERENCE_NOT_FOUND
                .because("%s: neither a contact of this account nor a seller", path)
                .at(path);
    }

    private void requireAccount(UUID id) {
        if (!accounts.exists(id)) {
            throw NOT_FOUND.because("no account %s", id);
        }
    }
}
