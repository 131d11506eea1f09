package dev.vitalfew.account;

import dev.vitalfew.api.Change;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// The door to accounts.
@ApplicationScoped
public class AccountService {
    private final AccountRepository accounts;
    private final AccountWrites writes;
    private final Clock clock;

    AccountService(AccountRepository accounts, AccountWrites writes, Clock clock) {
        this.accounts = accounts;
        this.writes = writes;
        this.clock = clock;
    }

    @Transactional
    public AccountView create(NewAccount wanted) {
        return writes.create(wanted);
    }

    @Transactional
    public Optional<AccountView> find(UUID id) {
        return Optional.ofNullable(accounts.view(id));
    }

    @Transactional
    public boolean exists(UUID id) {
        return accounts.exists(id);
    }

    /// Whether there is such an account, which until the transaction ends nobody else changes or
    /// removes. Writers of what belongs to an account take turns by it.
    @Transactional
    public boolean hold(UUID id) {
        return accounts.hold(id);
    }

    /// Makes a new version of an account whose view has changed by what others keep.
    @Transactional
    public void touch(UUID id) {
        accounts.touch(id, clock.instant());
    }

    /// What an upsert did.
    public record Upserted(AccountView view, boolean created) {}

    /// Makes the account that has this reference, or replaces all of it. Callers at the same time
    /// end with one account: who comes second waits for the first and then replaces.
    @Transactional
    public Upserted upsert(ExternalRef ref, NewAccount wanted) {
        return writes.upsert(ref, wanted);
    }

    @Transactional
    public Change<AccountView> update(UUID id, AccountPatch patch, IfMatch expected) {
        return writes.update(id, patch, expected);
    }

    /// Refused while facts or children hang on the account, unless `cascade`: then facts go with
    /// it, and children stay, without a parent.
    @Transactional
    public Removal remove(UUID id, IfMatch expected, boolean cascade) {
        return writes.remove(id, expected, cascade);
    }
}
