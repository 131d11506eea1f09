package dev.vitalfew.account;

import static dev.vitalfew.api.ProblemCode.REFERENCE_NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes one account of two that mean the same customer.
///
/// The account keeps what it says about itself, and takes from the duplicate what it does not say:
/// single members where it has none, classes, tags and references besides its own, child accounts,
/// and all facts of all features. Nothing is lost on the way: where both have a fact under the same
/// key, the two agree in everything or the merge is refused.
@ApplicationScoped
public class AccountMergeService {
    private final AccountRepository accounts;
    private final AccountMergeRepository merges;
    private final Instance<AccountFacts> facts;
    private final Clock clock;

    AccountMergeService(
            AccountRepository accounts,
            AccountMergeRepository merges,
            Instance<AccountFacts> facts,
            Clock clock) {
        this.accounts = accounts;
        this.merges = merges;
        this.facts = facts;
        this.clock = clock;
    }

    /// Merging once more what is merged already changes nothing and is answered the same.
    @Transactional
    public MergeOutcome merge(UUID id, UUID duplicateId) {
        if (id.equals(duplicateId)) {
            throw broken(Message.of("an account is no duplicate of itself"));
        }
        if (!accounts.keepImportsOut(AddedFacts.locks(facts))) {
            return new MergeOutcome.Busy();
        }
        accounts.lockTree();
        List<UUID> standing = merges.lock(id, duplicateId);
        if (!standing.contains(id)) {
            return new MergeOutcome.Missing(id);
        }
        if (!standing.contains(duplicateId)) {
            return mergedBefore(id, duplicateId);
        }
        AccountView account = accounts.written(id);
        AccountView duplicate = accounts.written(duplicateId);
        requirePossible(account, duplicate);
        List<AccountFacts.Clash> clashes = new ArrayList<>();
        facts.forEach(each -> clashes.addAll(each.clashes(duplicateId, id)));
        if (!clashes.isEmpty()) {
            return new MergeOutcome.Clashing(clashes);
        }
        Instant now = clock.instant();
        merges.deferReferences();
        facts.forEach(each -> each.moveAll(duplicateId, id, now));
        accounts.change(
                id,
                account.content()
                        .besides(duplicate.content())
                        .below(parentAfter(account, duplicate)),
                now);
        merges.absorb(id, duplicateId, now);
        return new MergeOutcome.Merged(accounts.written(id));
    }

    private MergeOutcome mergedBefore(UUID id, UUID duplicateId) {
        if (!id.equals(merges.takenBy(duplicateId))) {
            throw REFERENCE_NOT_FOUND.because("duplicateId: no such account").at("duplicateId");
        }
        return new MergeOutcome.Merged(accounts.written(id));
    }

    private void requirePossible(AccountView account, AccountView duplicate) {
        if (accounts.isAbove(duplicate.id(), account.id())) {
            throw broken(
                    Message.of(
                            "the account stands below the duplicate, and would come to stand below itself; move it first"));
        }
        NewAccount.Settled together = account.content().besides(duplicate.content());
        requireRoom("references", together.refs().size(), ExternalRef.MAX_PER_RESOURCE);
        requireRoom("tags", together.tags().size(), NewAccount.MAX_TAGS);
    }

    private static void requireRoom(String what, int together, int max) {
        if (together > max) {
            throw broken(
                    Message.of("together they have %d %s; %d are possible", together, what, max));
        }
    }

    private static Problem broken(Message rule) {
        return VALIDATION_FAILED.because("duplicateId: %s", rule).at("duplicateId");
    }

    /// The duplicate may stand somewhere below the account; its place is then no place for it.
    private @Nullable UUID parentAfter(AccountView account, AccountView duplicate) {
        UUID offered = duplicate.parentId();
        if (account.parentId() != null || offered == null) {
            return account.parentId();
        }
        return accounts.isAbove(account.id(), offered) ? null : offered;
    }
}
