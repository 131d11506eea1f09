package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every item of a batch says beside the resource itself, and what is checked of it: problems
/// name the member of the item.
public interface BatchItem {
    /// What to do with one resource.
    enum Op {
        CREATE,
        UPSERT,
        UPDATE,
        DELETE
    }

    @Nullable Op op();

    @Nullable UUID id();

    @Nullable ExternalRef ref();

    @Nullable String ifMatch();

    /// Refuses what would have no meaning for what is new.
    default void requireNew() {
        Message rule = Message.of("is for UPDATE and DELETE");
        forbid("id", id(), rule);
        forbid("ifMatch", ifMatch(), rule);
    }

    /// The resource that `id` or `ref` names.
    ///
    /// @param what the kind of resource, as the problem names it
    /// @param ownerOf who has a reference, null for nobody
    default UUID named(Message what, Function<ExternalRef, @Nullable UUID> ownerOf) {
        UUID id = id();
        ExternalRef ref = ref();
        if (id != null && ref == null) {
            return id;
        }
        if (id != null || ref == null) {
            throw broken("id", "ONE_OF", Message.of("or ref names the %s, one of them", what));
        }
        UUID owner = ownerOf.apply(ref);
        if (owner == null) {
            throw NOT_FOUND.because("ref: no %s has it", what).at("ref");
        }
        return owner;
    }

    /// Does work that may find the member wrong; its problems are placed below the member.
    static <T> T below(String member, Supplier<T> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            throw problem.below(member);
        } catch (ConstraintViolationException violations) {
            throw Problems.of(violations).below(member);
        }
    }

    static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw broken(member, "NOT_NULL", Message.of("must not be null"));
        }
        return value;
    }

    static void forbid(String member, @Nullable Object value, Message rule) {
        if (value != null) {
            throw broken(member, "NULL", rule);
        }
    }

    /// The item, if it says what to do.
    static <I extends BatchItem> I complete(@Nullable I item) {
        if (item == null || item.op() == null) {
            throw broken(
                    "op", "NOT_NULL", Message.of("is one of %s", "CREATE, UPSERT, UPDATE, DELETE"));
        }
        return item;
    }

    private static Problem broken(String member, String code, Message rule) {
        return VALIDATION_FAILED
                .because("%s: %s", member, rule)
                .withErrors(List.of(new FieldError(member, code, rule)));
    }
}
