package dev.vitalfew.account;

import static dev.vitalfew.api.ProblemCode.OVERLOADED;
import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountService.Upserted;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done to one account; everything shares the caller's transaction. Beside the service
/// of one account and that of many, since a problem that leaves a service takes its transaction
/// along.
@ApplicationScoped
class AccountWrites {
    private static final int ATTEMPTS = 3;

    private final AccountRepository accounts;
    private final Instance<AccountFacts> facts;
    private final Validator validator;
    private final Clock clock;

    AccountWrites(
            AccountRepository accounts,
            Instance<AccountFacts> facts,
            Validator validator,
            Clock clock) {
        this.accounts = accounts;
        this.facts = facts;
        this.validator = validator;
        this.clock = clock;
    }

    AccountView create(NewAccount wanted) {
        NewAccount.Settled settled = wanted.settled();
        requireParent(settled.parentId());
        AccountEntity account = fresh(settled);
        ReferenceTable.refuse(settled.refs(), accounts.add(account, settled));
        return accounts.written(account.id);
    }

    /// Makes the account that has this reference, or replaces all of it. Callers at the same time
    /// end with one account: who comes second waits for the first and then replaces.
    Upserted upsert(ExternalRef ref, NewAccount wanted) {
        NewAccount.Settled settled = wanted.withRef(ref).settled();
        if (settled.parentId() != null) {
            accounts.lockTree();
        }
        requireParent(settled.parentId());
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Upserted done = tryUpsert(ref, settled);
            if (done != null) {
                return done;
            }
        }
        throw OVERLOADED.because(
                "the account was made and removed several times meanwhile; nothing was changed");
    }

    /// Null where another caller was faster.
    private @Nullable Upserted tryUpsert(ExternalRef ref, NewAccount.Settled wanted) {
        UUID id = accounts.idOf(ref);
        if (id != null) {
            AccountEntity account = accounts.locked(id);
            return account == null ? null : new Upserted(replace(account, wanted), false);
        }
        AccountEntity account = fresh(wanted);
        ExternalRef taken = accounts.add(account, wanted);
        if (ref.equals(taken)) {
            return null;
        }
        ReferenceTable.refuse(wanted.refs(), taken);
        return new Upserted(accounts.written(account.id), true);
    }

    Change<AccountView> update(UUID id, AccountPatch patch, IfMatch expected) {
        if (patch.mayMove()) {
            accounts.lockTree();
        }
        AccountEntity account = accounts.locked(id);
        if (account == null) {
            return new Change.Missing<>();
        }
        if (!expected.accepts(account.version)) {
            return new Change.Stale<>(account.version);
        }
        NewAccount wanted = patch.appliedTo(accounts.written(id).content());
        requireValid(wanted);
        requireParent(wanted.parentId());
        return new Change.Done<>(replace(account, wanted.settled()));
    }

    /// Refused while facts or children hang on the account, unless `cascade`: then facts go with
    /// it, and children stay, without a parent.
    Removal remove(UUID id, IfMatch expected, boolean cascade) {
        if (!accounts.exists(id)) {
            return new Removal.Missing();
        }
        if (!accounts.keepImportsOut(AddedFacts.locks(facts))) {
            return new Removal.Refused(
                    Message.of("an import is being merged; try again when it is done"));
        }
        Long version = accounts.versionForRemoval(id);
        if (version == null) {
            return new Removal.Missing();
        }
        if (!expected.accepts(version)) {
            return new Removal.Stale(version);
        }
        List<String> hanging = hangingOn(id);
        if (!hanging.isEmpty() && !cascade) {
            return new Removal.Refused(
                    Message.of(
                            "the account still has %s; remove them first, or use cascade=true",
                            String.join(", ", hanging)));
        }
        facts.forEach(each -> each.removeAll(id));
        accounts.remove(id, clock.instant());
        return new Removal.Removed();
    }

    private List<String> hangingOn(UUID id) {
        List<AccountFacts.Tally> tallies = new ArrayList<>();
        facts.forEach(each -> tallies.addAll(each.tally(id)));
        tallies.add(new AccountFacts.Tally("child accounts", accounts.children(id)));
        return tallies.stream()
                .filter(tally -> tally.number() > 0)
                .map(tally -> "%s (%d)".formatted(tally.what(), tally.number()))
                .toList();
    }

    private AccountEntity fresh(NewAccount.Settled wanted) {
        Instant now = clock.instant();
        AccountEntity account = new AccountEntity();
        account.createdAt = now;
        account.take(wanted, now);
        return account;
    }

    /// Of an account that is locked. Leaves it alone, version and all, where nothing differs.
    private AccountView replace(AccountEntity account, NewAccount.Settled wanted) {
        AccountView stored = accounts.written(account.id);
        if (stored.content().equals(wanted)) {
            return stored;
        }
        UUID parent = wanted.parentId();
        if (parent != null && !parent.equals(stored.parentId())) {
            refuseCycle(account.id, parent);
        }
        account.take(wanted, clock.instant());
        accounts.replaceRefs(stored, wanted);
        return accounts.written(account.id);
    }

    void requireValid(NewAccount wanted) {
        Set<ConstraintViolation<NewAccount>> broken = validator.validate(wanted);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(broken);
        }
    }

    /// Whoever has asked keeps the parent from going until the transaction ends.
    private void requireParent(@Nullable UUID parent) {
        if (parent != null && !accounts.keep(parent)) {
            throw REFERENCE_NOT_FOUND.because("parentId: no such account").at("parentId");
        }
    }

    private void refuseCycle(UUID id, UUID parent) {
        if (accounts.isAbove(id, parent)) {
            throw VALIDATION_FAILED
                    .because("parentId: an account cannot stand below itself")
                    .at("parentId");
        }
    }
}
