package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.STALE_VERSION;

/// What became of the wish to change one versioned resource.
public sealed interface Change<T> {
    record Done<T>(T view) implements Change<T> {}

    record Stale<T>(long current) implements Change<T> {}

    record Missing<T>() implements Change<T> {}

    /// What stands now; the other outcomes are problems.
    ///
    /// @param what the kind of resource, as the problem names it
    default T orProblem(Message what, Object id) {
        return switch (this) {
            case Done<T>(T view) -> view;
            case Stale<T>(long current) ->
                    throw STALE_VERSION.because("version is now %d", current);
            case Missing<T>() -> throw NOT_FOUND.because("no %s %s", what, id);
        };
    }
}
