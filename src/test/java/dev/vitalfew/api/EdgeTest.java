package dev.vitalfew.api;

import static dev.vitalfew.Api.problem;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What stands between the wire and the operations, for any of them.
@QuarkusTest
class EdgeTest {
    @Test
    void endsAnEndlessBodyWithAProblem() throws IOException {
        byte[] chunk = " ".repeat(64 << 10).getBytes(StandardCharsets.US_ASCII);

        String answer =
                RawHttp.say(
                        "POST /v1/accounts HTTP/1.1\r\nTransfer-Encoding: chunked\r\n"
                                + RawHttp.headers(),
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
                RawHttp.say(
                        "POST /v1/accounts HTTP/1.1\r\nContent-Length: 99999999999\r\n"
                                + RawHttp.headers());

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
    void writesJsonInTheOneFormOfJson() {
        for (String accept :
                List.of(
                        "application/*",
                        "application/json;q=0.9",
                        "application/json;charset=GBK",
                        "text/html, */*;q=0.1",
                        "*",
                        "",
                        "image/svg+xml;q=0.1, application/json")) {
            given().header("Authorization", "Bearer " + Wire.adminKey())
                    .header("Accept", accept)
                    .get("/v1/sellers?limit=1")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", is("application/json;charset=UTF-8"));
        }
    }

    @Test
    void keepsCharactersOfAnyPlane() {
        String name = "\uD842\uDFB7\uD83D\uDC69\u200D\uD83D\uDC67 \u05D0";

        String answer =
                Api.as("write")
                        .contentType(ContentType.JSON)
                        .body("{\"name\": \"%s\"}".formatted(name))
                        .post("/v1/sellers")
                        .asString();

        assertTrue(answer.contains(name), answer);
    }

    @Test
    void takesNoNameThatCannotBeSeen() {
        for (String name : List.of(" ", "\u00A0", "\u3000", "\u200B", "\uFEFF\u202E", "\u0085")) {
            problem(
                    Api.as("write")
                            .contentType(ContentType.JSON)
                            .body("{\"name\": \"%s\"}".formatted(name))
                            .post("/v1/sellers"),
                    422,
                    "VALIDATION_FAILED");
        }
    }

    @Test
    void takesNoConstantThatIsWrittenOtherwise() {
        for (String status : List.of("active", "ACTIVE ", "\\tACTIVE", "0", "")) {
            problem(
                    Api.as("write")
                            .contentType(ContentType.JSON)
                            .body("{\"name\": \"x\", \"status\": \"%s\"}".formatted(status))
                            .post("/v1/accounts"),
                    400,
                    "INVALID_TYPE");
        }
    }

    @Test
    void readsALongListOfVersions() {
        String location =
                Api.as("write")
                        .contentType(ContentType.JSON)
                        .body("{\"name\": \"Jo\"}")
                        .post("/v1/sellers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        String others = "\"\",".repeat(4_000);

        problem(delete(location, others + "\"7\""), 412, "STALE_VERSION");
        problem(delete(location, others), 400, "INVALID_HEADER");
        delete(location, others + "\"0\"").then().statusCode(204);
    }

    private static Response delete(String location, String ifMatch) {
        return Api.as("write").header("If-Match", ifMatch).delete(location);
    }

    @Test
    void letsHealthAndContractBeReadWithoutCredentials() {
        for (String path : List.of("/q/health/ready", "/q/health/live", "/q/openapi")) {
            assertEquals(200, given().get(path).statusCode(), path);
        }
    }
}
