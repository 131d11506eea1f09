package dev.vitalfew.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that cannot be fulfilled, on its way to an `application/problem+json` answer (RFC
/// 9457).
@SuppressWarnings("serial") // never serialised: it becomes JSON
public final class Problem extends RuntimeException {
    private final ProblemCode code;
    private final Message detail;
    private final List<FieldError> errors;
    private final Map<String, Object> extensions;
    private @Nullable Integer retryAfter;

    Problem(ProblemCode code, Message detail) {
        this(code, detail, List.of(), Map.of());
    }

    private Problem(
            ProblemCode code,
            Message detail,
            List<FieldError> errors,
            Map<String, Object> extensions) {
        super(
                detail.toString(),
                null,
                false,
                false); // an answer, not a defect: the stack would only cost
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.extensions = Map.copyOf(extensions);
    }

    /// This problem, which goes away by itself after so many seconds.
    public Problem retryAfter(int seconds) {
        retryAfter = seconds;
        return this;
    }

    /// The same problem, naming each invalid input.
    public Problem withErrors(List<FieldError> more) {
        return new Problem(code, detail, more, extensions);
    }

    /// The same problem, naming the one invalid input.
    public Problem at(String path) {
        return withErrors(List.of(new FieldError(path, code.name(), detail)));
    }

    /// The same problem of a part of something larger: each invalid input stands below `member`.
    public Problem below(String member) {
        return withErrors(
                errors.stream()
                        .map(
                                error ->
                                        new FieldError(
                                                member + "." + error.path(),
                                                error.code(),
                                                error.message()))
                        .toList());
    }

    /// The same problem with one more member of its own, which the documentation of the operation
    /// names.
    public Problem with(String member, Object value) {
        Map<String, Object> more = new java.util.HashMap<>(extensions);
        more.put(member, value);
        return new Problem(code, detail, errors, more);
    }

    public ProblemCode code() {
        return code;
    }

    public Message detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> extensions() {
        return extensions;
    }

    /// Seconds after which a retry makes sense; null where a retry alone changes nothing.
    public @Nullable Integer retryAfterSeconds() {
        if (retryAfter != null) {
            return retryAfter;
        }
        return code.retryAfterSeconds();
    }
}
