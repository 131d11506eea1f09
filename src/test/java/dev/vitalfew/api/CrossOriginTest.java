package dev.vitalfew.api;

import static dev.vitalfew.platform.TestDatabase.CORS_ORIGIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.api.EveryOperation.Operation;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What a browser is told about pages of other origins, over real HTTP.
@QuarkusTest
class CrossOriginTest {
    private static final String STRANGER = "https://evil.example";

    @Inject ProblemWriter writer;

    private final Wire wire = new Wire();

    private HttpResponse<String> preflight(String path, String method, String origin) {
        return wire.send(
                "OPTIONS",
                path,
                new byte[0],
                request ->
                        request.header("Origin", origin)
                                .header("Access-Control-Request-Method", method)
                                .header(
                                        "Access-Control-Request-Headers",
                                        "authorization,if-match"));
    }

    private HttpResponse<String> get(String path, String origin) {
        return wire.send("GET", path, "", request -> request.header("Origin", origin));
    }

    private static Set<String> listed(HttpResponse<String> answer, String header) {
        return answer.headers().allValues(header).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String allowedOrigin(HttpResponse<String> answer) {
        return answer.headers().firstValue("Access-Control-Allow-Origin").orElse("none");
    }

    @Test
    void letsPagesOfAListedOriginCallEveryOperationWithAllItsHeaders() throws IOException {
        for (Operation each : EveryOperation.ofTheRunningApplication().all()) {
            HttpResponse<String> answer = preflight(each.path(), each.method(), CORS_ORIGIN);

            assertEquals(204, answer.statusCode(), each.name());
            assertEquals(CORS_ORIGIN, allowedOrigin(answer));
            assertTrue(
                    listed(answer, "Access-Control-Allow-Methods")
                            .contains(each.method().toLowerCase(Locale.ROOT)),
                    each.name());
            Set<String> headers = listed(answer, "Access-Control-Allow-Headers");
            each.parametersIn("header")
                    .forEach(
                            header ->
                                    assertTrue(
                                            headers.contains(
                                                    header.name().toLowerCase(Locale.ROOT)),
                                            header.name()));
            assertTrue(
                    headers.containsAll(
                            List.of("authorization", "content-type", "accept", "x-request-id")));
        }
    }

    @Test
    void refusesThePreflightOfAnyOtherOriginWithAProblem() {
        for (String origin :
                List.of(STRANGER, "null", CORS_ORIGIN + ":8443", "http://app.example")) {
            HttpResponse<String> answer = preflight("/v1/accounts", "POST", origin);

            wire.expect("preflight from " + origin, answer, 403, "FORBIDDEN");
            assertEquals("none", allowedOrigin(answer));
        }
        wire.requireNone();
    }

    @Test
    void showsAListedOriginAnswersProblemsAndTheirHeaders() {
        for (String path : List.of("/v1/accounts?limit=1", "/v1/nothing", "/v1/accounts?limit=0")) {
            HttpResponse<String> answer = get(path, CORS_ORIGIN);

            assertEquals(CORS_ORIGIN, allowedOrigin(answer), path);
            assertTrue(
                    listed(answer, "Access-Control-Expose-Headers")
                            .containsAll(
                                    List.of(
                                            "etag",
                                            "idempotent-replayed",
                                            "link",
                                            "location",
                                            "ratelimit",
                                            "ratelimit-policy",
                                            "retry-after",
                                            "x-request-id")),
                    path);
            assertTrue(listed(answer, "Vary").contains("origin"), path);
        }
        HttpResponse<String> stranger =
                wire.send(
                        "GET",
                        "/v1/accounts",
                        new byte[0],
                        request -> request.header("Origin", CORS_ORIGIN));
        assertEquals(401, stranger.statusCode());
        assertEquals(CORS_ORIGIN, allowedOrigin(stranger));
    }

    /// Our own pages send `Origin` too.
    @Test
    void answersPlainRequestsOfOtherOriginsLeavingThemToTheBrowser() {
        HttpResponse<String> answer = get("/v1/accounts?limit=1", STRANGER);

        assertEquals(200, answer.statusCode());
        assertEquals("none", allowedOrigin(answer));
        assertFalse(answer.headers().map().containsKey("access-control-expose-headers"));
        assertTrue(
                listed(answer, "Vary").containsAll(List.of("origin", "authorization", "accept")));
    }

    @Test
    void isNotThereUntilAnOriginIsConfigured() {
        assertEquals(0, filters(Optional.empty()));
        assertEquals(1, filters(Optional.of(List.of("*"))));
    }

    @Test
    void takesNothingThatABrowserWouldNeverSend() {
        for (String wrong :
                List.of(
                        "app.example",
                        "https://app.example/",
                        "https://*.example",
                        "HTTPS://A.b")) {
            assertThrows(IllegalStateException.class, () -> filters(Optional.of(List.of(wrong))));
        }
    }

    private int filters(Optional<List<String>> origins) {
        Filters filters = new Filters();
        new CrossOrigin(() -> origins, writer).check(filters);
        return filters.getFilters().size();
    }
}
