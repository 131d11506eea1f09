package dev.vitalfew.api;

import static dev.vitalfew.Api.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// What stands between the wire and the operations, for any of them.
@QuarkusTest
class EdgeTest {
    @Test
    void endsAnEndlessBodyWithAProblem() throws IOException {
        byte[] chunk = " ".repeat(64 << 10).getBytes(StandardCharsets.US_ASCII);

        String answer =
                raw(
                        "POST /v1/accounts HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + headers(),
                        out -> {
                            out.write("8\r\n{\"name\":\r\n".getBytes(StandardCharsets.US_ASCII));
                            for (int i = 0; i < 64; i++) {
                                out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                                out.write(chunk);
                                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                            }
                            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                        });

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("PAYLOAD_TOO_LARGE"), answer);
    }

    @Test
    void refusesABodyThatIsAnnouncedTooLarge() throws IOException {
        String answer =
                raw(
                        "POST /v1/accounts HTTP/1.1\r\nContent-Length: 99999999999\r\n" + headers(),
                        out -> {});

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("PAYLOAD_TOO_LARGE"), answer);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] invalid = "{\"name\": \"a?b\"}".getBytes(StandardCharsets.US_ASCII);
        invalid[11] = (byte) 0xFF;

        problem(
                Api.as("write").contentType(ContentType.JSON).body(invalid).post("/v1/accounts"),
                400,
                "MALFORMED_JSON");
    }

    @Test
    void answersInNoOtherForm() {
        for (String accept : List.of("text/html", "application/xml", "image/png")) {
            problem(Api.as("read").accept(accept).get("/v1/accounts"), 406, "NOT_ACCEPTABLE");
            problem(Api.as("read").accept(accept).get("/v1/nothing"), 404, "NOT_FOUND");
        }
    }

    @Test
    void knowsEveryPathByItsMethods() {
        problem(Api.asAdmin().delete("/v1/accounts"), 405, "METHOD_NOT_ALLOWED");
        problem(
                Api.asAdmin().post("/v1/accounts/0190a000-0000-7000-8000-000000000000"),
                405,
                "METHOD_NOT_ALLOWED");
        problem(Api.asAdmin().get("/v1/accounts/by-ref/a/b"), 405, "METHOD_NOT_ALLOWED");
        problem(Api.asAdmin().get("/"), 404, "NOT_FOUND");
        problem(Api.asAdmin().get("/v1"), 404, "NOT_FOUND");
        problem(Api.asAdmin().get("/v2/accounts"), 404, "NOT_FOUND");
    }

    @Test
    void quotesAHarmlessRequestIdAndMakesOneOtherwise() {
        given().header("X-Request-Id", "abc-1")
                .get("/v1/accounts")
                .then()
                .header("X-Request-Id", is("abc-1"));
        given().header("X-Request-Id", "a b<script>")
                .get("/v1/accounts")
                .then()
                .header("X-Request-Id", not(is("a b<script>")));
    }

    @Test
    void refusesHeadersThatAreTooLong() throws IOException {
        String answer =
                raw(
                        "GET /v1/accounts HTTP/1.1\r\nX-Long: "
                                + "x".repeat(20_000)
                                + "\r\n"
                                + headers(),
                        out -> {});

        assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
    }

    @Test
    void refusesTextsThatAreLongerThanAnyField() {
        problem(
                Api.as("write")
                        .contentType(ContentType.JSON)
                        .body("{\"name\": \"%s\"}".formatted("x".repeat(1_500_000)))
                        .post("/v1/accounts"),
                400,
                "MALFORMED_JSON");
    }

    @Test
    void letsHealthAndContractBeReadWithoutCredentials() {
        for (String path : List.of("/q/health/ready", "/q/health/live", "/q/openapi")) {
            assertEquals(200, given().get(path).statusCode(), path);
        }
    }

    private static String headers() {
        return "Host: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(ConfigProvider.getConfig().getValue("vitalfew.admin-key", String.class));
    }

    @FunctionalInterface
    private interface Body {
        void send(OutputStream out) throws IOException;
    }

    /// What the server says to bytes that no client library would send.
    private String raw(String head, Body body) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            try {
                body.send(out);
                out.flush();
            } catch (IOException closed) {
                // The server need not read to the end; what it said is still there to be read.
                assertTrue(String.valueOf(closed.getMessage()).length() > 0);
            }
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            all.write(buffer, 0, read);
            if (all.toString(StandardCharsets.UTF_8).contains("}")) {
                break;
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
