package dev.vitalfew.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.jspecify.annotations.Nullable;

/// The body of every answer from 400 on (RFC 9457).
@Schema(
        name = "Problem",
        description = "What every answer from 400 on says (RFC 9457).",
        // What single operations add (RFC 9457, 3.2); it comes from `extensions`.
        properties = {
            @SchemaProperty(
                    name = "conflicts",
                    type = SchemaType.ARRAY,
                    implementation = ProblemView.ConflictingFact.class,
                    description = "Of a merge that was refused: the facts that differ."),
            @SchemaProperty(
                    name = "previews",
                    type = SchemaType.ARRAY,
                    implementation = ProblemView.CharsetPreview.class,
                    description =
                            "Of an upload in a charset that nobody named: how it reads in each likely one."),
            @SchemaProperty(
                    name = "import",
                    type = SchemaType.STRING,
                    description = "Of an upload that was refused: where its import can be read.",
                    examples = "/v1/imports/01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b")
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        @Schema(
                        required = true,
                        description =
                                "The kind of problem, relative to the server: `/problems/` and the code in kebab case.",
                        examples = "/problems/not-found")
                String type,
        @Schema(
                        required = true,
                        description = "The kind of problem in the reader's language.",
                        examples = "Not found")
                String title,
        @Schema(required = true, description = "The status of the answer.", examples = "404")
                int status,
        @Schema(
                        required = true,
                        description = "What is wrong with this request.",
                        examples = "no account 01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b")
                String detail,
        @Schema(
                        required = true,
                        description = "The path that was asked.",
                        examples = "/v1/accounts/01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b")
                String instance,
        @Schema(required = true, description = "The kind of problem, stable, for programs.")
                ProblemCode code,
        @Schema(
                        required = true,
                        description =
                                "What to quote to the operator; the header `X-Request-Id` says the same.",
                        examples = "01932f7a-5e0b-7c41-8d2f-6a90b1c4e7d3")
                String requestId,
        @Schema(description = "Each invalid input, where the request was invalid.")
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
    @Schema(description = "One invalid input; the rejected value is not echoed.")
    public record InvalidInput(
            @Schema(
                            required = true,
                            description = "Where it stands in the body, or which parameter it is.",
                            examples = "refs[0].source")
                    String path,
            @Schema(
                            required = true,
                            description = "What is wrong, UPPER_SNAKE.",
                            examples = "TEXT_LENGTH")
                    String code,
            @Schema(
                            required = true,
                            description = "What would be right, in the reader's language.",
                            examples = "needs 1 to 200 characters, not all of them white space")
                    String message) {}

    /// For the contract: what an account merge lists, each with the members of its key.
    @Schema(
            name = "ConflictingFact",
            description = "A fact that two accounts have, and differently.")
    public record ConflictingFact(
            @Schema(required = true, description = "The kind of fact.", examples = "purchases")
                    String what,
            @Nullable String source,
            @Nullable String externalId,
            @Schema(description = "Of a purchase.", examples = "A-2041") @Nullable String orderNo,
            @Schema(description = "Of a purchase.", examples = "1") @Nullable Integer lineNo,
            @Schema(description = "Of a cost.", examples = "C-77") @Nullable String ref,
            @Schema(description = "Of a manager: the first day.") @Nullable LocalDate from) {}

    /// For the contract: what an import shows.
    @Schema(
            name = "CharsetPreview",
            description = "The first rows of an upload as one charset has it.")
    public record CharsetPreview(
            @Schema(
                            required = true,
                            description = "What to send as `charset`.",
                            examples = "GB18030")
                    String charset,
            @Schema(
                            required = true,
                            description = "The first rows as they stand.",
                            examples = "[\"A,中国银行\"]")
                    List<String> rows) {
        public CharsetPreview {
            rows = List.copyOf(rows);
        }
    }
}
