package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.BAD_REQUEST;
import static dev.vitalfew.api.ProblemCode.HEADERS_TOO_LARGE;
import static dev.vitalfew.api.ProblemCode.INVALID_HEADER;
import static dev.vitalfew.api.ProblemCode.METHOD_NOT_ALLOWED;
import static dev.vitalfew.api.ProblemCode.URI_TOO_LONG;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Refuses request lines and headers that two readers could understand differently, or that are too
/// much, before anything else looks at the request. What is not even HTTP never comes here: the
/// server answers it with a bare 400 and closes.
///
/// The server itself is configured to accept a little more than this class does, since it refuses
/// without a body.
@Singleton
class RequestHead {
    static final int MAX_URI = 8 * 1024;
    static final int MAX_HEADERS = 100;
    static final int MAX_HEADER_BYTES = 16 * 1024;

    /// Of these a second one could only contradict the first.
    private static final List<String> SINGLE =
            List.of(
                    "Host",
                    "Authorization",
                    "Content-Type",
                    "Content-Encoding",
                    "Idempotency-Key",
                    "X-Request-Id");

    /// What stands beside the API only tells about it.
    private static final Set<HttpMethod> READING =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String BESIDE_THE_API = "/q/";

    private final ProblemWriter writer;

    RequestHead(ProblemWriter writer) {
        this.writer = writer;
    }

    void check(@Observes Filters filters) {
        filters.register(this::check, ProblemRoutes.BEFORE_ALL - 2);
    }

    private void check(RoutingContext http) {
        HttpServerRequest request = http.request();
        Problem problem = flaw(request);
        if (problem != null) {
            if (!isCodingKnown(request)) {
                // What follows on this connection may be part of what was not understood. Anything
                // else can be read to its end: closed earlier, the caller may never see the answer.
                http.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
                http.addEndHandler(_ -> request.connection().close());
            }
            writer.end(problem, http);
            return;
        }
        boolean beside = http.normalizedPath().startsWith(BESIDE_THE_API);
        if (beside && !READING.contains(request.method())) {
            writer.end(METHOD_NOT_ALLOWED.because("this path can only be read"), http);
            return;
        }
        http.next();
    }

    private static @Nullable Problem flaw(HttpServerRequest request) {
        if (request.uri().length() > MAX_URI) {
            return URI_TOO_LONG.because("path and query have up to %d characters", MAX_URI);
        }
        Problem headers = flawOfHeaders(request);
        return headers == null ? flawOfUri(request.uri()) : headers;
    }

    private static @Nullable Problem flawOfUri(String uri) {
        if (!isReadable(uri)) {
            return BAD_REQUEST.because(
                    "path and query are ASCII; everything else is percent-encoded UTF-8");
        }
        // Jakarta REST would cut a path at its semicolons, and find another resource.
        return uri.split("\\?", 2)[0].indexOf(';') >= 0
                ? BAD_REQUEST.because("a semicolon in a path is written %%3B")
                : null;
    }

    private static boolean isReadable(String uri) {
        try {
            return uri.chars().allMatch(c -> c > ' ' && c < 0x7F) && new URI(uri).getPath() != null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static @Nullable Problem flawOfHeaders(HttpServerRequest request) {
        int count = 0; // the collection itself counts names only
        int bytes = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            count++;
            bytes += header.getKey().length() + header.getValue().length() + 4;
        }
        if (bytes > MAX_HEADER_BYTES || count > MAX_HEADERS) {
            return HEADERS_TOO_LARGE.because(
                    "a request has up to %d headers of %d bytes in all",
                    MAX_HEADERS, MAX_HEADER_BYTES);
        }
        for (String name : SINGLE) {
            if (request.headers().getAll(name).size() > 1) {
                return INVALID_HEADER.because("%s may be given once", name).at(name);
            }
        }
        return isCodingKnown(request)
                ? null
                : INVALID_HEADER
                        .because("the only transfer encoding is chunked")
                        .at("Transfer-Encoding");
    }

    /// Otherwise nobody can tell where the body ends.
    private static boolean isCodingKnown(HttpServerRequest request) {
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        return codings.isEmpty()
                || (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked"));
    }
}
