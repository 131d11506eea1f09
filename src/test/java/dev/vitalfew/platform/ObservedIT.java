package dev.vitalfew.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.vitalfew.platform.RunningApplication.Launch;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the process tells to those who run it: log lines as JSON, and traces.
class ObservedIT {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer collector;

    /// Keeps what it is sent as text in which bytes can be found.
    @BeforeEach
    void collect() throws IOException {
        collector =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext(
                "/",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    received.add(exchange.getRequestURI() + " " + new String(body, ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        collector.start();
    }

    @AfterEach
    void end() {
        collector.stop(0);
    }

    private Launch launch() {
        return Launch.in("observed")
                .with("QUARKUS_HTTP_ACCESS_LOG_ENABLED", "true")
                .with("QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
                .with("QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "100ms")
                .with(
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                        "http://127.0.0.1:" + collector.getAddress().getPort());
    }

    @Test
    void goesOnWithTheTraceOfTheCallerWhereTracingIsOn() throws Exception {
        try (RunningApplication application =
                launch().with("QUARKUS_OTEL_SDK_DISABLED", "false").start()) {
            ask(application, "with-trace");

            // A span is sent when it ends, the query's perhaps in an earlier message than the
            // request's.
            RunningApplication.await("the request's span is sent", () -> sent("/v1/accounts/{id}"));
            RunningApplication.await("the query's span is sent", () -> sent("select"));
        }
    }

    /// Whether a message of the caller's trace names it.
    private boolean sent(String name) {
        String trace = new String(HexFormat.of().parseHex(TRACE), ISO_8859_1);
        return List.copyOf(received).stream()
                .anyMatch(
                        message ->
                                message.startsWith("/v1/traces")
                                        && message.contains(trace)
                                        && message.contains(name));
    }

    @Test
    void logsJsonWithTheRequestIdAndSendsNothingByDefault() throws Exception {
        try (RunningApplication application = launch().with("VITALFEW_LOG_JSON", "true").start()) {
            ask(application, "one-request");

            RunningApplication.await(
                    "the request is logged", () -> application.output().contains("one-request"));
            List<JsonNode> lines = new ArrayList<>();
            for (String line : application.output().lines().toList()) {
                lines.add(new ObjectMapper().readTree(line)); // or it is no JSON
            }
            assertTrue(
                    lines.stream()
                            .anyMatch(
                                    line ->
                                            line.at("/mdc/requestId").asText().equals("one-request")
                                                    && line.at("/message")
                                                            .asText()
                                                            .contains("/v1/accounts/")));
        }
        assertEquals(List.of(), received);
    }

    private static void ask(RunningApplication application, String requestId)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                application.uri(
                                        "/v1/accounts/0190a000-0000-7000-8000-000000000000"))
                        .header("Authorization", "Bearer " + application.apiKey())
                        .header("X-Request-Id", requestId)
                        .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(404, client.send(request, BodyHandlers.discarding()).statusCode());
        }
    }
}
