package dev.vitalfew.api;

import java.util.UUID;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What became of one item of a batch.
public sealed interface BatchOutcome {
    /// It is done.
    ///
    /// @param status as the operation answers alone
    /// @param version null where the resource is gone
    record Done(int status, UUID id, @Nullable Long version) implements BatchOutcome {}

    record Failed(Problem problem) implements BatchOutcome {}

    /// Of an update; those that did nothing are problems.
    ///
    /// @param what the kind of resource, as the problem names it
    static <T> BatchOutcome of(Change<T> change, ToLongFunction<T> version, Message what, UUID id) {
        return new Done(200, id, version.applyAsLong(change.orProblem(what, id)));
    }

    /// Of a removal; those that did nothing are problems.
    ///
    /// @param what the kind of resource, as the problem names it
    static BatchOutcome of(Removal removal, Message what, UUID id) {
        removal.orProblem(what, id);
        return new Done(204, id, null);
    }
}
