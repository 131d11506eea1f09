package dev.vitalfew.account;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.NOT_APPLIED;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.STALE_VERSION;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.account.AccountBatch.Item;
import dev.vitalfew.account.AccountRepository.Mark;
import dev.vitalfew.api.Change;
import dev.vitalfew.api.ExternalRef;
import dev.vitalfew.api.FieldError;
import dev.vitalfew.api.IfMatch;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Problem;
import dev.vitalfew.api.Problems;
import dev.vitalfew.api.Removal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes many accounts in one transaction, in the order of the items: each sees what those before
/// it did. An item that fails is taken back alone; in an atomic batch it takes all others along.
@ApplicationScoped
public class AccountBatchService {
    private static final String ACCOUNT = "account";

    private final AccountRepository accounts;
    private final AccountWrites writes;
    private final Instance<AccountFacts> facts;
    private final Validator validator;

    AccountBatchService(
            AccountRepository accounts,
            AccountWrites writes,
            Instance<AccountFacts> facts,
            Validator validator) {
        this.accounts = accounts;
        this.writes = writes;
        this.facts = facts;
        this.validator = validator;
    }

    /// What became of one item.
    public sealed interface Outcome {
        /// It is done.
        ///
        /// @param version null where the account is gone
        record Done(int status, UUID id, @Nullable Long version) implements Outcome {}

        record Failed(Problem problem) implements Outcome {}
    }

    @Transactional
    public List<Outcome> apply(AccountBatch batch) {
        lock(batch.items().stream().filter(Objects::nonNull).toList());
        accounts.mark(Mark.BATCH);
        List<Outcome> outcomes = new ArrayList<>(batch.items().size());
        for (Item item : batch.items()) {
            outcomes.add(applied(item));
        }
        if (batch.isAtomic() && outcomes.stream().anyMatch(Outcome.Failed.class::isInstance)) {
            accounts.takeBack(Mark.BATCH);
            outcomes.replaceAll(AccountBatchService::undone);
        }
        return outcomes;
    }

    /// Everything that two batches could wait for each other for, in one order for all.
    private void lock(List<Item> items) {
        if (items.stream().anyMatch(item -> item.op() == AccountBatch.Op.DELETE)) {
            accounts.keepImportsOut(AddedFacts.locks(facts)); // else each item says why it cannot
        }
        if (items.stream().anyMatch(item -> item.account() != null && item.account().mayMove())) {
            accounts.lockTree();
        }
        accounts.lockAll(
                items.stream().map(Item::id).filter(Objects::nonNull).toList(),
                items.stream().map(Item::ref).filter(Objects::nonNull).toList());
    }

    private static Outcome undone(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ ->
                    new Outcome.Failed(
                            NOT_APPLIED.because(
                                    "another item of this atomic batch failed; nothing was changed"));
            case Outcome.Failed failed -> failed;
        };
    }

    private Outcome applied(@Nullable Item item) {
        accounts.mark(Mark.ITEM);
        Outcome outcome = attempted(item);
        if (outcome instanceof Outcome.Failed) {
            accounts.takeBack(Mark.ITEM);
        }
        accounts.unmark(Mark.ITEM);
        accounts.forget();
        return outcome;
    }

    private Outcome attempted(@Nullable Item item) {
        try {
            if (item == null || item.op() == null) {
                throw broken(
                        "op",
                        "NOT_NULL",
                        Message.of("is one of %s", "CREATE, UPSERT, UPDATE, DELETE"));
            }
            requireValid(item.ref());
            return switch (item.op()) {
                case CREATE -> create(item);
                case UPSERT -> upsert(item);
                case UPDATE -> update(item);
                case DELETE -> delete(item);
            };
        } catch (Problem problem) {
            return new Outcome.Failed(problem);
        }
    }

    private Outcome create(Item item) {
        forbid("id", item.id(), Message.of("is for UPDATE and DELETE"));
        forbid("ifMatch", item.ifMatch(), Message.of("is for UPDATE and DELETE"));
        NewAccount wanted = whole(item);
        ExternalRef ref = item.ref();
        AccountView made =
                withinAccount(() -> writes.create(ref == null ? wanted : wanted.withRef(ref)));
        return new Outcome.Done(201, made.id(), made.version());
    }

    private Outcome upsert(Item item) {
        forbid("id", item.id(), Message.of("is for UPDATE and DELETE; an upsert goes by ref"));
        forbid("ifMatch", item.ifMatch(), Message.of("is for UPDATE and DELETE"));
        ExternalRef ref = required("ref", item.ref());
        NewAccount wanted = whole(item);
        AccountService.Upserted done = withinAccount(() -> writes.upsert(ref, wanted));
        return new Outcome.Done(
                done.created() ? 201 : 200, done.view().id(), done.view().version());
    }

    private Outcome update(Item item) {
        AccountPatch patch = required(ACCOUNT, item.account());
        IfMatch expected = IfMatch.ofMember(item.ifMatch());
        UUID id = named(item);
        return switch (withinAccount(() -> writes.update(id, patch, expected))) {
            case Change.Done<AccountView>(AccountView account) ->
                    new Outcome.Done(200, id, account.version());
            case Change.Stale<AccountView>(long current) -> throw stale(current);
            case Change.Missing<AccountView>() -> throw missing(id);
        };
    }

    private Outcome delete(Item item) {
        forbid(ACCOUNT, item.account(), Message.of("is not for DELETE"));
        IfMatch expected = IfMatch.ofMember(item.ifMatch());
        UUID id = named(item);
        return switch (writes.remove(id, expected, false)) {
            case Removal.Removed() -> new Outcome.Done(204, id, null);
            case Removal.Stale(long current) -> throw stale(current);
            case Removal.Missing() -> throw missing(id);
            case Removal.Refused(Message reason) -> throw CONFLICT_STATE.because(reason);
        };
    }

    private UUID named(Item item) {
        UUID id = item.id();
        ExternalRef ref = item.ref();
        if (id != null && ref == null) {
            return id;
        }
        if (id != null || ref == null) {
            throw broken("id", "ONE_OF", Message.of("or ref names the account, one of them"));
        }
        UUID owner = accounts.idOf(ref);
        if (owner == null) {
            throw NOT_FOUND.because("ref: no account has it").at("ref");
        }
        return owner;
    }

    private NewAccount whole(Item item) {
        AccountPatch said = required(ACCOUNT, item.account());
        return withinAccount(
                () -> {
                    NewAccount wanted = said.alone();
                    writes.requireValid(wanted);
                    return wanted;
                });
    }

    @FunctionalInterface
    private interface Work<T> {
        T done();
    }

    /// Problems of what the item says about the account, named by their place in the item.
    private static <T> T withinAccount(Work<T> work) {
        try {
            return work.done();
        } catch (Problem problem) {
            throw problem.below(ACCOUNT);
        } catch (ConstraintViolationException violations) {
            throw Problems.of(violations).below(ACCOUNT);
        }
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

    private static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw broken(member, "NOT_NULL", Message.of("must not be null"));
        }
        return value;
    }

    private static void forbid(String member, @Nullable Object value, Message rule) {
        if (value != null) {
            throw broken(member, "NULL", rule);
        }
    }

    private static Problem broken(String member, String code, Message rule) {
        return VALIDATION_FAILED
                .because("%s: %s", member, rule)
                .withErrors(List.of(new FieldError(member, code, rule)));
    }

    private static Problem stale(long current) {
        return STALE_VERSION.because("version is now %d", current);
    }

    private static Problem missing(UUID id) {
        return NOT_FOUND.because("no account %s", id);
    }
}
