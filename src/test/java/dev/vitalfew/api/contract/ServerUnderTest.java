package dev.vitalfew.api.contract;

import static java.util.Objects.requireNonNull;

import dev.vitalfew.Api;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;

/// What a client of another language must be told of the server under test.
final class ServerUnderTest {
    private ServerUnderTest() {}

    /// Its URL, and a new key that reads and writes.
    static Map<String, String> environment() {
        String key =
                Api.asAdmin()
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "a client", "scopes", List.of("read", "write")))
                        .post("/v1/api-keys")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("secret");
        return Map.of(
                "VITALFEW_URL",
                "http://localhost:%d".formatted(RestAssured.port),
                "VITALFEW_KEY",
                requireNonNull(key));
    }
}
