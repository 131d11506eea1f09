package dev.vitalfew.account;

import dev.vitalfew.account.AccountBatch.Item;
import dev.vitalfew.api.BatchItem;
import dev.vitalfew.api.BatchItem.Op;
import dev.vitalfew.api.BatchOutcome;
import dev.vitalfew.api.Batches;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes many accounts in one transaction.
@ApplicationScoped
public class AccountBatchService {
    private static final String ACCOUNT = "account";
    private static final Message WHAT = Message.of(ACCOUNT);

    private final AccountRepository accounts;
    private final AccountWrites writes;
    private final Instance<AccountFacts> facts;
    private final Validator validator;
    private final Batches batches;

    AccountBatchService(
            AccountRepository accounts,
            AccountWrites writes,
            Instance<AccountFacts> facts,
            Validator validator,
            Batches batches) {
        this.accounts = accounts;
        this.writes = writes;
        this.facts = facts;
        this.validator = validator;
        this.batches = batches;
    }

    @Transactional
    public List<BatchOutcome> apply(AccountBatch batch) {
        lock(batch.items().stream().filter(Objects::nonNull).toList());
        return batches.apply(
                batch.items(),
                batch.isAtomic(),
                new Batches.Worker<>(this::done, accounts::forget));
    }

    /// Everything that two batches could wait for each other for, in one order for all.
    private void lock(List<Item> items) {
        if (items.stream().anyMatch(item -> item.op() == Op.DELETE)) {
            accounts.keepImportsOut(AddedFacts.locks(facts)); // else each item says why it cannot
        }
        if (items.stream().anyMatch(item -> item.account() != null && item.account().mayMove())) {
            accounts.lockTree();
        }
        accounts.lockAll(
                items.stream().map(Item::id).filter(Objects::nonNull).toList(),
                items.stream().map(Item::ref).filter(Objects::nonNull).toList());
    }

    private BatchOutcome done(@Nullable Item given) {
        Item item = BatchItem.complete(given);
        requireValid(item.ref());
        return switch (Objects.requireNonNull(item.op())) {
            case CREATE -> create(item);
            case UPSERT -> upsert(item);
            case UPDATE -> update(item);
            case DELETE -> delete(item);
        };
    }

    private BatchOutcome create(Item item) {
        item.requireNew();
        NewAccount wanted = whole(item);
        ExternalRef ref = item.ref();
        AccountView made =
                BatchItem.below(
                        ACCOUNT, () -> writes.create(ref == null ? wanted : wanted.withRef(ref)));
        return new BatchOutcome.Done(201, made.id(), made.version());
    }

    private BatchOutcome upsert(Item item) {
        item.requireNew();
        ExternalRef ref = BatchItem.required("ref", item.ref());
        NewAccount wanted = whole(item);
        AccountService.Upserted done = BatchItem.below(ACCOUNT, () -> writes.upsert(ref, wanted));
        return new BatchOutcome.Done(
                done.created() ? 201 : 200, done.view().id(), done.view().version());
    }

    private BatchOutcome update(Item item) {
        AccountPatch patch = BatchItem.required(ACCOUNT, item.account());
        IfMatch expected = IfMatch.ofMember(item.ifMatch());
        UUID id = item.named(WHAT, accounts::idOf);
        return BatchOutcome.of(
                BatchItem.below(ACCOUNT, () -> writes.update(id, patch, expected)),
                AccountView::version,
                WHAT,
                id);
    }

    private BatchOutcome delete(Item item) {
        BatchItem.forbid(ACCOUNT, item.account(), Message.of("is not for DELETE"));
        IfMatch expected = IfMatch.ofMember(item.ifMatch());
        UUID id = item.named(WHAT, accounts::idOf);
        return BatchOutcome.of(writes.remove(id, expected, false), WHAT, id);
    }

    private NewAccount whole(Item item) {
        AccountPatch said = BatchItem.required(ACCOUNT, item.account());
        return BatchItem.below(
                ACCOUNT,
                () -> {
                    NewAccount wanted = said.alone();
                    writes.requireValid(wanted);
                    return wanted;
                });
    }

    private void requireValid(@Nullable ExternalRef ref) {
        if (ref == null) {
            return;
        }
        Set<ConstraintViolation<ExternalRef>> broken = validator.validate(ref);
        if (!broken.isEmpty()) {
            throw Problems.of(new ConstraintViolationException(broken)).below("ref");
        }
    }
}
