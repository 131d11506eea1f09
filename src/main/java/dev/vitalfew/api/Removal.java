package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;
import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.STALE_VERSION;

/// What became of the wish to remove one versioned resource.
public sealed interface Removal {
    record Removed() implements Removal {}

    record Stale(long current) implements Removal {}

    record Missing() implements Removal {}

    /// Something stands in the way.
    ///
    /// @param reason what stands in the way, and what to do about it
    record Refused(Message reason) implements Removal {}

    /// Every outcome but the removal is a problem.
    ///
    /// @param what the kind of resource, as the problem names it
    default void orProblem(Message what, Object id) {
        switch (this) {
            case Removed() -> {}
            case Stale(long current) -> throw STALE_VERSION.because("version is now %d", current);
            case Missing() -> throw NOT_FOUND.because("no %s %s", what, id);
            case Refused(Message reason) -> throw CONFLICT_STATE.because(reason);
        }
    }
}
