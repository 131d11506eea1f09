package dev.vitalfew.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The body of every answer from 400 on (RFC 9457).
///
/// @param type names the kind of problem, relative to the server: `/problems/<code in kebab case>`
/// @param title the kind of problem in the reader's language
/// @param detail what is wrong with this request
/// @param instance the path that was asked
/// @param code the kind of problem, stable, for programs
/// @param requestId what to quote when asking the operator; the header `X-Request-Id` carries it
///   too
/// @param errors each invalid input, where the request was invalid
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        @Schema(required = true, examples = "/problems/not-found") String type,
        @Schema(required = true) String title,
        @Schema(required = true) int status,
        @Schema(required = true) String detail,
        @Schema(required = true) String instance,
        @Schema(required = true) ProblemCode code,
        @Schema(required = true) String requestId,
        @Nullable List<InvalidInput> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> extensions) {

    static ProblemView of(Problem problem, RequestContext request) {
        ProblemCode code = problem.code();
        return new ProblemView(
                code.type(),
                code.title().in(request.language()),
                code.status(),
                problem.detail().in(request.language()),
                request.path(),
                code,
                request.id(),
                problem.errors().isEmpty() ? null : inputs(problem, request.language()),
                problem.extensions());
    }

    private static List<InvalidInput> inputs(Problem problem, Locale reader) {
        return problem.errors().stream()
                .map(
                        error ->
                                new InvalidInput(
                                        error.path(), error.code(), error.message().in(reader)))
                .toList();
    }

    /// A [FieldError] in the reader's language.
    public record InvalidInput(String path, String code, String message) {}
}
