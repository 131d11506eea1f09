package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.FORBIDDEN;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Lets front ends of the configured origins use the API from a browser (the Fetch standard's CORS
/// protocol). Nothing of it is said while no origin is configured.
///
/// Credentials are bearer tokens, which no browser sends by itself, so a page of another origin can
/// do nothing in anybody's name: only the browser is told not to show it our answers. A plain
/// request of an unknown origin is therefore answered as any other (our own pages send `Origin`
/// too), and a preflight is refused. Quarkus' own filter refuses both, with an empty 403.
@Singleton
class CrossOrigin {
    private static final String ANY = "*";
    private static final Pattern ORIGIN = Pattern.compile("https?://[a-z0-9.\\[\\]:-]+");

    private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
    private static final String REQUEST_HEADERS =
            "Accept, Accept-Language, Authorization, Content-Encoding, Content-Type, If-Match,"
                    + " If-None-Match, Idempotency-Key, X-Request-Id, traceparent, tracestate";

    /// What pages could not read otherwise; the few others that we send are open to all.
    private static final String ANSWER_HEADERS =
            "Allow, Content-Disposition, ETag, Idempotent-Replayed, Link, Location, RateLimit,"
                    + " RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id";

    private static final String AN_HOUR = "3600"; // more than any browser heeds

    private final ProblemWriter writer;
    private final Set<String> origins;

    CrossOrigin(CorsConfig config, ProblemWriter writer) {
        this.writer = writer;
        this.origins = Set.copyOf(config.corsOrigins().orElse(List.of()));
        for (String origin : origins) {
            if (!origin.equals(ANY) && !ORIGIN.matcher(origin).matches()) {
                throw new IllegalStateException(
                        "VITALFEW_CORS_ORIGINS holds origins as browsers send them, such as"
                                + " https://app.example, separated by commas: "
                                + origin);
            }
        }
    }

    void check(@Observes Filters filters) {
        if (!origins.isEmpty()) {
            // Before what refuses, since a page is to read refusals too.
            filters.register(this::check, ProblemRoutes.BEFORE_ALL - 1);
        }
    }

    /// In one header with what an answer varies by anyway: some caches read only one.
    private static void varyByOrigin(MultiMap headers) {
        String already = headers.get(HttpHeaders.VARY);
        String origin = HttpHeaders.ORIGIN.toString();
        headers.set(HttpHeaders.VARY, already == null ? origin : already + ", " + origin);
    }

    private void check(RoutingContext http) {
        // At the end, since what answers may set a Vary of its own in place of this one.
        http.addHeadersEndHandler(_ -> varyByOrigin(http.response().headers()));
        String origin = http.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            http.next();
            return;
        }
        boolean welcome = origins.contains(ANY) || origins.contains(origin);
        if (welcome) {
            http.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        }
        if (isPreflight(http)) {
            answerPreflight(welcome, http);
            return;
        }
        if (welcome) {
            http.response().putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, ANSWER_HEADERS);
        }
        http.next();
    }

    private static boolean isPreflight(RoutingContext http) {
        return http.request().method().equals(HttpMethod.OPTIONS)
                && http.request().headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }

    /// The same for every path and method, known or not: it comes without credentials.
    private void answerPreflight(boolean welcome, RoutingContext http) {
        if (!welcome) {
            writer.end(FORBIDDEN.because("pages of this origin may not use the API"), http);
            return;
        }
        HttpServerResponse response = http.response().setStatusCode(204);
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, METHODS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, REQUEST_HEADERS)
                .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, AN_HOUR)
                .end();
    }
}
