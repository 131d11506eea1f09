package dev.vitalfew.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.vitalfew.fuzz.Finding.Kind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// That the fuzzer finds something where there is something: in front of a server that answers
/// everything alike.
class OpenApiFuzzTest {
    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());

    private Report run(long seed, int status, String type, String body) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", type);
                    exchange.getResponseHeaders().set("X-Request-Id", "one");
                    boolean silent = exchange.getRequestMethod().equals("HEAD");
                    exchange.sendResponseHeaders(status, silent ? -1 : bytes.length);
                    if (!silent) {
                        exchange.getResponseBody().write(bytes);
                    }
                    exchange.close();
                });
        server.start();
        try {
            URI address = URI.create("http://localhost:" + server.getAddress().getPort());
            return new OpenApiFuzz(new OpenApiFuzz.Plan(address, "key", seed, 300, 1)).run();
        } finally {
            server.stop(0);
        }
    }

    private static String problem(int status, String detail) {
        return """
               {"type": "/problems/x", "title": "X", "status": %d, "detail": "%s", "instance": "/v1",
                "code": "NOT_FOUND", "requestId": "one"}"""
                .formatted(status, detail);
    }

    @Test
    void findsDefects() throws IOException {
        Report report = run(1, 500, "application/problem+json", problem(500, "x"));

        assertEquals(300, report.requests());
        assertEquals(300, report.count(Kind.SERVER_ERROR));
    }

    @Test
    void findsAnswersOffTheSchemaAndWhatShouldHaveBeenRefused() throws IOException {
        Report report = run(1, 200, "application/json", "{\"items\": [{\"id\": 1}], \"name\": 2}");

        assertTrue(report.count(Kind.OFF_SCHEMA) > 50, report::text);
        assertTrue(report.count(Kind.UNDOCUMENTED_STATUS) > 20, report::text); // of 201 and 204
        assertTrue(report.count(Kind.ACCEPTED_WRONG_REQUEST) > 50, report::text);
        assertEquals(0, report.count(Kind.SERVER_ERROR));
    }

    @Test
    void findsStatusesThatNobodyDocumentedAndRefusalsThatAreNoProblem() throws IOException {
        Report teapot = run(1, 418, "text/html", "<html>");

        assertTrue(teapot.count(Kind.UNDOCUMENTED_STATUS) > 200, teapot::text);
        assertTrue(teapot.count(Kind.POOR_PROBLEM) > 200, teapot::text);
    }

    @Test
    void findsLeaksAndLockedDoors() throws IOException {
        Report leak = run(1, 400, "application/problem+json", problem(400, "PSQLException"));
        Report closed = run(1, 401, "application/problem+json", problem(401, "x"));

        assertTrue(leak.count(Kind.POOR_PROBLEM) > 200, leak::text);
        assertTrue(closed.count(Kind.LOCKED_OUT) > 200, closed::text);
    }

    @Test
    void findsNothingInWholeRefusals() throws IOException {
        Report report = run(1, 400, "application/problem+json", problem(400, "x"));

        assertEquals(List.of(), report.findings(), report::text);
        assertTrue(report.neverDone().size() > 100);
    }

    @Test
    void asksTheSameWithTheSameSeed() throws IOException {
        run(7, 400, "application/problem+json", problem(400, "x"));
        List<String> first = List.copyOf(asked);
        asked.clear();
        run(7, 400, "application/problem+json", problem(400, "x"));
        List<String> again = List.copyOf(asked);
        asked.clear();
        run(8, 400, "application/problem+json", problem(400, "x"));

        assertEquals(first, again);
        assertTrue(!first.equals(asked));
    }
}
