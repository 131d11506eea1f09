package dev.vitalfew.api.contract;

import static dev.vitalfew.api.contract.Headers.RETRY_AFTER;
import static dev.vitalfew.api.contract.Headers.WWW_AUTHENTICATE;

import dev.vitalfew.api.ProblemCode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// The problems of the contract: those that many operations share, described once, and those of one
/// operation.
final class Problems {
    /// What a request can meet whatever it asks for, and what only some can meet. `meaning`
    /// describes the status, `detail` is what an answer might say.
    enum Shared {
        MALFORMED(
                ProblemCode.INVALID_PARAMETER,
                "The request cannot be read, or has a member or parameter that we do not know.",
                "limit is from 1 to 200"),
        UNAUTHENTICATED(
                ProblemCode.UNAUTHENTICATED,
                "No credentials, or none that are valid.",
                "send a valid API key or token as Authorization: Bearer"),
        FORBIDDEN(
                ProblemCode.FORBIDDEN,
                "The credentials lack the scope.",
                "the credentials lack the scope that this operation needs"),
        NOT_FOUND(
                ProblemCode.NOT_FOUND,
                "There is no such resource.",
                "no account 01932f7a-1c2e-7b3d-9f4a-2c6d8e0f1a2b"),
        NOT_ACCEPTABLE(
                ProblemCode.NOT_ACCEPTABLE,
                "None of the accepted media types can be given.",
                "this operation cannot answer in any of the accepted media types"),
        TIMED_OUT(
                ProblemCode.REQUEST_TIMEOUT,
                "The body did not arrive in time.",
                "the body did not arrive in time"),
        TOKEN_TOO_OLD(
                ProblemCode.CURSOR_EXPIRED,
                "The page token is too old; begin with the first page again.",
                "begin with the first page again"),
        STALE_VERSION(
                ProblemCode.STALE_VERSION,
                "The resource has changed since the version in `If-Match`.",
                "version is now 4"),
        PAYLOAD_TOO_LARGE(
                ProblemCode.PAYLOAD_TOO_LARGE,
                "The body is too large.",
                "a body may have 2097152 bytes"),
        URI_TOO_LONG(
                ProblemCode.URI_TOO_LONG,
                "Path and query are too long.",
                "the request cannot be read"),
        UNSUPPORTED_MEDIA_TYPE(
                ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                "The content type or the encoding of the body is not read here.",
                "this operation does not read the content type of the body"),
        RULE_VIOLATED(
                ProblemCode.VALIDATION_FAILED,
                "The request can be read, but violates a rule.",
                "name: needs 1 to 200 characters, not all of them white space"),
        VERSION_REQUIRED(
                ProblemCode.VERSION_REQUIRED,
                "`If-Match` is missing.",
                "send the ETag that this change is based on as If-Match"),
        RATE_LIMITED(
                ProblemCode.RATE_LIMITED,
                "The key has used up its requests for now.",
                "too many requests with this key"),
        HEADERS_TOO_LARGE(
                ProblemCode.HEADERS_TOO_LARGE,
                "The headers are too large.",
                "the request cannot be read"),
        INTERNAL(
                ProblemCode.INTERNAL,
                "A defect of ours; quote the request id.",
                "quote the request id to the operator"),
        UNAVAILABLE(
                ProblemCode.DATABASE_UNAVAILABLE,
                "The database is away or busy.",
                "the database cannot be reached");

        private final ProblemCode code;
        private final String meaning;
        private final String detail;

        Shared(ProblemCode code, String meaning, String detail) {
            this.code = code;
            this.meaning = meaning;
            this.detail = detail;
        }

        String status() {
            return Integer.toString(code.status());
        }

        /// `RateLimited`, as components are called.
        private String componentName() {
            StringBuilder name = new StringBuilder();
            for (String word : name().split("_", -1)) {
                name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
            return name.toString();
        }
    }

    static final String MEDIA_TYPE = "application/problem+json";

    private static final String PROBLEM = "Problem";
    private static final String ERRORS = "errors";

    /// What the generator calls answers of which it knows the status alone.
    private static final List<String> SAYS_NOTHING =
            List.of("Bad Request", "Not Authorized", "Not Allowed");

    static void declare(Components components) {
        Map<String, APIResponse> responses = new TreeMap<>();
        for (Shared each : Shared.values()) {
            APIResponse response =
                    OASFactory.createAPIResponse()
                            .description(each.meaning)
                            .content(content(each.code, each.detail));
            addHeaders(each.code.status(), response);
            responses.put(each.componentName(), response);
        }
        components.setResponses(responses);
    }

    /// The shared answer in the place where an operation says nothing better.
    static void add(Map<String, APIResponse> responses, Shared shared) {
        APIResponse own = responses.get(shared.status());
        if (own == null || SAYS_NOTHING.contains(own.getDescription())) {
            responses.put(
                    shared.status(),
                    OASFactory.createAPIResponse()
                            .ref("#/components/responses/" + shared.componentName()));
        }
    }

    /// Completes an answer from 400 on that an operation describes itself.
    static void complete(int status, APIResponse response) {
        if (response.getRef() != null) {
            return;
        }
        if (response.getContent() == null) {
            response.setContent(content(codeOf(status), decapitalised(response.getDescription())));
        }
        addHeaders(status, response);
    }

    private static void addHeaders(int status, APIResponse response) {
        Headers.ofAny(response);
        switch (status) {
            case 401 -> WWW_AUTHENTICATE.addTo(response);
            case 409, 429, 503 -> RETRY_AFTER.addTo(response);
            default -> {
                // no other status has a header of its own
            }
        }
    }

    private static ProblemCode codeOf(int status) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.status() == status)
                .findFirst()
                .orElse(ProblemCode.INTERNAL);
    }

    private static String decapitalised(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /// One schema for all problems.
    private static Content content(ProblemCode example, String detail) {
        MediaType problem =
                OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref(Schemas.ref(PROBLEM)))
                        .addExample(example.name(), example(example, detail));
        return OASFactory.createContent().addMediaType(MEDIA_TYPE, problem);
    }

    private static Example example(ProblemCode code, String detail) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("type", code.type());
        value.put("title", code.title().in(Locale.ENGLISH));
        value.put("status", code.status());
        value.put("detail", detail);
        value.put("instance", "/v1/accounts");
        value.put("code", code.name());
        value.put("requestId", "01932f7a-5e0b-7c41-8d2f-6a90b1c4e7d3");
        if (code == ProblemCode.INVALID_PARAMETER || code == ProblemCode.VALIDATION_FAILED) {
            value.put(ERRORS, List.of(error(code, detail)));
        }
        return OASFactory.createExample().summary(code.title().in(Locale.ENGLISH)).value(value);
    }

    private static Map<String, Object> error(ProblemCode code, String detail) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("path", code == ProblemCode.INVALID_PARAMETER ? "limit" : "name");
        error.put("code", code == ProblemCode.INVALID_PARAMETER ? code.name() : "TEXT_LENGTH");
        error.put("message", detail);
        return error;
    }
}
