package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.NOT_FOUND;
import static dev.vitalfew.api.ProblemCode.STALE_VERSION;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// What became of the wish that the one document of its kind shall stand as given.
public sealed interface Put<T> {
    /// There was none.
    record Created<T>(T view, long version) implements Put<T> {}

    record Replaced<T>(T view, long version) implements Put<T> {}

    /// Another version stands than the one that the caller saw.
    ///
    /// @param current null where nothing stands
    record Stale<T>(@Nullable Long current) implements Put<T> {}

    /// What the document belongs to does not exist.
    record Missing<T>() implements Put<T> {}

    /// 201 or 200 with what stands now; the other outcomes are problems.
    ///
    /// @param path where the document is
    /// @param owner what it belongs to, as the problem names it
    default RestResponse<T> answer(String path, Message owner) {
        return switch (this) {
            case Created<T>(T view, long version) -> ETags.created(path, view, version);
            case Replaced<T>(T view, long version) -> ETags.ok(view, version);
            case Stale<T>(@Nullable Long current) ->
                    throw current == null
                            ? STALE_VERSION.because("there is no version yet: leave If-Match out")
                            : STALE_VERSION.because("version is now %d", current);
            case Missing<T>() -> throw NOT_FOUND.because("no %s", owner);
        };
    }
}
