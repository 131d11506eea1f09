package dev.vitalfew.api;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Request lines and headers that are abused.
@QuarkusTest
class RequestHeadTest {
    private static final String SMUGGLED = "GET /q/health/live HTTP/1.1\r\nHost: x\r\n\r\n";

    @Test
    void refusesWhatIsTooMuchWithAProblem() throws IOException {
        String line = "GET /v1/accounts HTTP/1.1\r\n";

        expect(
                RawHttp.say(line + "X-Long: " + "x".repeat(20_000) + "\r\n" + RawHttp.headers()),
                431,
                "HEADERS_TOO_LARGE");
        expect(
                RawHttp.say(line + "X-Long: " + "x".repeat(60_000) + "\r\n" + RawHttp.headers()),
                431,
                "HEADERS_TOO_LARGE");
        expect(
                RawHttp.say(line + "X-Many: x\r\n".repeat(200) + RawHttp.headers()),
                431,
                "HEADERS_TOO_LARGE");
        expect(
                RawHttp.say(
                        "GET /v1/accounts?q=%s HTTP/1.1\r\n".formatted("x".repeat(9_000))
                                + RawHttp.headers()),
                414,
                "URI_TOO_LONG");
        expect(
                RawHttp.say(
                        "GET /v1/accounts?q=%s HTTP/1.1\r\n".formatted("x".repeat(60_000))
                                + RawHttp.headers()),
                414,
                "URI_TOO_LONG");
    }

    @Test
    void refusesHeadersThatContradictEachOther() throws IOException {
        for (String second :
                List.of(
                        "Host: other",
                        "Authorization: Bearer other",
                        "Content-Type: text/plain",
                        "Idempotency-Key: a\r\nIdempotency-Key: b")) {
            expect(
                    RawHttp.say(
                            "GET /v1/accounts HTTP/1.1\r\n" + second + "\r\n" + RawHttp.headers()),
                    400,
                    "INVALID_HEADER");
        }
    }

    @Test
    void refusesAddressesThatAreNotOne() throws IOException {
        for (String address :
                List.of(
                        "/v1/accounts?limit=%zz",
                        "/v1/accounts?limit=%",
                        "/v1/accounts?q=\u00FC",
                        "/v1/accounts/%zz",
                        "/v1/accounts/a;b",
                        "/q/health/..;/v1/accounts",
                        "/v1/\"")) {
            expect(
                    RawHttp.say("GET " + address + " HTTP/1.1\r\n" + RawHttp.headers()),
                    400,
                    "BAD_REQUEST");
        }
    }

    @Test
    void neverAnswersARequestInsideAnother() throws IOException {
        for (String coding :
                List.of(
                        "xchunked",
                        "gzip, chunked",
                        "identity",
                        "chunked\r\nTransfer-Encoding: chunked")) {
            String answer =
                    RawHttp.say(
                            "POST /v1/accounts HTTP/1.1\r\nTransfer-Encoding: %s\r\n%s"
                                    .formatted(coding, RawHttp.openHeaders() + SMUGGLED));
            expect(answer, 400, "INVALID_HEADER");
            assertEquals(1, answers(answer), answer);
        }
        for (String both :
                List.of(
                        "Content-Length: 4\r\nTransfer-Encoding: chunked",
                        "Transfer-Encoding: chunked\r\nContent-Length: 4",
                        "Content-Length: 4\r\nContent-Length: 5",
                        "Content-Length: -1",
                        "Content-Length: 4, 4",
                        "Transfer-Encoding: chunked, identity",
                        "Transfer-Encoding : chunked")) {
            String answer =
                    RawHttp.say(
                            "POST /v1/accounts HTTP/1.1\r\n%s\r\n%s0\r\n\r\n%s"
                                    .formatted(both, RawHttp.openHeaders(), SMUGGLED));
            assertTrue(answer.startsWith("HTTP/1.1 400"), both + ": " + answer);
            assertEquals(1, answers(answer), both + ": " + answer);
        }
    }

    private static int answers(String said) {
        return said.split("HTTP/1\\.1 ", -1).length - 1;
    }

    @Test
    void lecturesNobodyBesideTheApiButReaders() {
        for (String path : List.of("/q/health", "/q/health/ready", "/q/openapi", "/q/swagger-ui")) {
            for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
                problem(Api.asAdmin().request(method, path), 405, "METHOD_NOT_ALLOWED")
                        .header("Allow", is("GET, HEAD, OPTIONS"));
            }
        }
    }

    @Test
    void trustsNoHeaderThatSpeaksOfAnotherRequest() {
        for (Map.Entry<String, String> header :
                Map.of(
                                "X-HTTP-Method-Override", "DELETE",
                                "X-Method-Override", "PUT",
                                "X-Original-URL", "/v1/api-keys",
                                "X-Forwarded-Host", "elsewhere.example",
                                "X-Forwarded-Proto", "https",
                                "X-Forwarded-Prefix", "/elsewhere",
                                "Forwarded", "host=elsewhere.example;proto=https")
                        .entrySet()) {
            String location =
                    Api.as("write")
                            .header(header.getKey(), header.getValue())
                            .contentType(ContentType.JSON)
                            .body("{\"name\": \"Jo\"}")
                            .post("/v1/sellers")
                            .then()
                            .statusCode(201)
                            .extract()
                            .header("Location");
            assertTrue(
                    location.matches("(http://localhost:\\d+)?/v1/sellers/[0-9a-f-]{36}"),
                    header + ": " + location);
        }
    }

    /// Or the client sends its next request into a closed connection.
    @Test
    void saysThatItCloses() throws IOException {
        String answer =
                RawHttp.say(
                        "POST /v1/accounts HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n"
                                + RawHttp.openHeaders());

        expect(answer, 400, "INVALID_HEADER");
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("\r\nconnection: close\r\n"), answer);
    }

    /// A caller that is still sending when the connection closes does not get to read the answer.
    @Test
    void readsToTheEndWhatItHasRefused() throws IOException {
        int length = 3 << 20;
        for (String head :
                List.of(
                        "POST /v1/accounts?q=%s HTTP/1.1\r\n".formatted("x".repeat(9_000)),
                        "POST /v1/accounts HTTP/1.1\r\n" + "X-Many: x\r\n".repeat(110),
                        "POST /v1/accounts;a HTTP/1.1\r\n")) {
            String said =
                    RawHttp.say(
                            head
                                    + "Content-Length: %d\r\n".formatted(length)
                                    + RawHttp.openHeaders(),
                            out -> {
                                out.write(new byte[length]);
                                out.write(
                                        ("GET /q/health/live HTTP/1.1\r\n" + RawHttp.headers())
                                                .getBytes(StandardCharsets.US_ASCII));
                            });

            assertEquals(2, answers(said), said);
            assertTrue(said.startsWith("HTTP/1.1 4"), said);
            assertTrue(said.contains("HTTP/1.1 200 OK"), said);
        }
    }

    private static void expect(String answer, int status, String code) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
        assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
        assertTrue(answer.contains("X-Request-Id: "), answer);
        assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
    }
}
