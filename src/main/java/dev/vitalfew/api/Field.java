package dev.vitalfew.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member of a JSON Merge Patch (RFC 7396), where leaving a member out and setting it to null
/// differ.
public sealed interface Field<T> {
    /// The member was left out: the stored value stays.
    record Absent<T>() implements Field<T> {}

    /// The member was given; null clears the stored value.
    record Value<T>(@Nullable T value) implements Field<T> {}

    static <T> Field<T> absent() {
        return new Absent<>();
    }

    static <T> Field<T> of(@Nullable T value) {
        return new Value<>(value);
    }

    /// What stands after the patch where `stored` stood before it.
    default @Nullable T or(@Nullable T stored) {
        return switch (this) {
            case Absent<T>() -> stored;
            case Value<T>(T given) -> given;
        };
    }

    /// The same for a member that every resource has: null is refused (422).
    ///
    /// @param member its name, for the problem
    default T orRequired(String member, T stored) {
        @Nullable T after = or(stored);
        if (after == null) {
            Message rule = Message.of("must not be null");
            throw ProblemCode.VALIDATION_FAILED
                    .because("%s: %s", member, rule)
                    .withErrors(List.of(new FieldError(member, "NOT_NULL", rule)));
        }
        return after;
    }
}
