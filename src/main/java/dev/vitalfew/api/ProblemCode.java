package dev.vitalfew.api;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Every way in which a request can fail: a stable code, its HTTP status, its title and its
/// meaning.
///
/// A code is thrown where the failure is found: `throw STALE_VERSION.because("version is now %d",
/// current)`.
public enum ProblemCode {
    MALFORMED_JSON(400, "Malformed JSON", "The body is not one JSON value in UTF-8."),
    UNKNOWN_FIELD(
            400,
            "Unknown field",
            "The body, or the header of an import, has a field that is not known here or cannot be written."),
    DUPLICATE_FIELD(400, "Duplicate field", "A field stands twice in one JSON object."),
    INVALID_TYPE(400, "Wrong type", "A value has another JSON type or form than its field."),
    INVALID_PARAMETER(
            400, "Invalid parameter", "A path or query parameter has a value that it cannot have."),
    UNKNOWN_PARAMETER(400, "Unknown parameter", "The operation does not know a query parameter."),
    INVALID_HEADER(400, "Invalid header", "A request header is unreadable, or given twice."),
    INVALID_CURSOR(
            400,
            "Invalid page token",
            "The page token was not made by this list with these filters and this sort; begin with the first page."),
    CURSOR_EXPIRED(
            410, "Page token expired", "The page token is too old; begin with the first page."),
    INVALID_FILTER(
            400,
            "Invalid filter",
            "Filters that are only understood together were not given together."),
    UNKNOWN_SORT_FIELD(400, "Unknown sort field", "The list cannot be sorted by this field."),
    INVALID_TEXT(
            400,
            "Unreadable text",
            "A text holds characters that cannot be stored: control characters, halves of surrogate pairs, or bytes that are no text."),
    BAD_REQUEST(400, "Bad request", "The request cannot be read."),
    UNAUTHENTICATED(
            401,
            "Not authenticated",
            "There are no credentials, or they are not valid (any more)."),
    FORBIDDEN(403, "Not allowed", "The credentials lack the scope that the operation needs."),
    NOT_FOUND(404, "Not found", "There is no such resource, or no such path."),
    METHOD_NOT_ALLOWED(
            405,
            "Method not allowed",
            "The path does not know this method; the header Allow names those that it knows."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "The operation answers in none of the media types of the header Accept."),
    REQUEST_TIMEOUT(408, "Request timed out", "The body did not arrive in time; send it again."),
    CONFLICT_DUPLICATE_EXTERNAL_ID(
            409,
            "Key already in use",
            "Another resource has this source and external id, or this key."),
    CONFLICT_STATE(
            409,
            "Conflict with the current state",
            "The state of a resource does not allow this; read it again before the next attempt."),
    IDEMPOTENCY_IN_PROGRESS(
            409,
            "The same request is still running",
            "The first request with this Idempotency-Key is still running; ask again."),
    STALE_VERSION(
            412,
            "Stale version",
            "The resource has changed since the version in If-Match; read it again and repeat the change."),
    PAYLOAD_TOO_LARGE(413, "Payload too large", "The body is larger than the operation takes."),
    URI_TOO_LONG(414, "Address too long", "Path and query are longer than the server takes."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "Unsupported media type",
            "The operation does not read bodies of this content type or content encoding."),
    UNSUPPORTED_ENCODING(
            415,
            "Unsupported encoding",
            "The text is in another character encoding than the one that counts for it; name its charset."),
    VALIDATION_FAILED(
            422, "Rule violated", "A well-formed value breaks a rule; `errors` names each one."),
    REFERENCE_NOT_FOUND(
            422,
            "Referenced resource not found",
            "The request refers to a resource that does not exist."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "Idempotency key reused",
            "This Idempotency-Key was sent with another request; make a new one."),
    NOT_APPLIED(
            424,
            "Not applied",
            "The item was taken back, since another item of the same atomic batch failed."),
    VERSION_REQUIRED(
            428,
            "Version required",
            "The change needs an If-Match header with the ETag that it is based on."),
    RATE_LIMITED(
            429,
            "Too many requests",
            "The caller has sent too many requests; go on after Retry-After seconds."),
    HEADERS_TOO_LARGE(
            431,
            "Headers too large",
            "The request has more or longer headers than the server takes."),
    INTERNAL(
            500,
            "Internal error",
            "A defect of the server; its log says more under the request id."),
    OVERLOADED(
            503,
            "Overloaded",
            "The server or its data is busy, and nothing was changed; try again after Retry-After seconds."),
    DATABASE_UNAVAILABLE(
            503,
            "Database unavailable",
            "The database cannot be reached, and nothing was changed; try again after Retry-After seconds."),
    ISSUER_UNAVAILABLE(
            503,
            "Issuer unavailable",
            "The keys of the token's issuer cannot be read, so nobody can tell whether it is valid; try again after Retry-After seconds."),
    STORAGE_FULL(
            507,
            "Storage full",
            "The server or its database has no space left, and nothing was changed; an operator has to make room.");

    private final int status;
    private final String title;
    private final String meaning;

    ProblemCode(int status, String title, String meaning) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
    }

    /// HTTP status, 400 to 599.
    public int status() {
        return status;
    }

    /// Where the meaning of this code is named: `/problems/stale-version`.
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The kind of problem, in a few words.
    public Message title() {
        return new Message.Sentence(title, List.of());
    }

    /// When it comes, and what to do about it.
    public Message meaning() {
        return new Message.Sentence(meaning, List.of());
    }

    /// Whether the same request may succeed a little later, without any change.
    public boolean isTemporary() {
        return this == REQUEST_TIMEOUT || retryAfterSeconds() != null;
    }

    /// Seconds after which a retry makes sense; null where a retry alone changes nothing.
    @Nullable Integer retryAfterSeconds() {
        return switch (this) {
            case OVERLOADED, DATABASE_UNAVAILABLE, IDEMPOTENCY_IN_PROGRESS -> 2;
            case ISSUER_UNAVAILABLE -> 5;
            case RATE_LIMITED -> 1;
            default -> null; // of all codes, only these are told a time
        };
    }

    /// The problem to throw. `detail` says what is wrong with this request, and never echoes a
    /// rejected value.
    @FormatMethod
    public Problem because(@FormatString String detail, Object... values) {
        return because(Message.of(detail, values));
    }

    /// The same, for a sentence that was made elsewhere.
    public Problem because(Message detail) {
        return new Problem(this, detail);
    }

    /// The code that stands for a bare status, as frameworks throw them.
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 408 -> REQUEST_TIMEOUT;
            case 409 -> CONFLICT_STATE;
            case 412 -> STALE_VERSION;
            case 413 -> PAYLOAD_TOO_LARGE;
            case 414 -> URI_TOO_LONG;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> VALIDATION_FAILED;
            case 424 -> NOT_APPLIED;
            case 428 -> VERSION_REQUIRED;
            case 429 -> RATE_LIMITED;
            case 431 -> HEADERS_TOO_LARGE;
            case 503 -> OVERLOADED;
            case 507 -> STORAGE_FULL;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
