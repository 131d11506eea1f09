package dev.vitalfew;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/// Requests to the application under test, by what the caller may do, and what is common to all its
/// problems.
public final class Api {
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private Api() {}

    /// With every scope.
    public static RequestSpecification asAdmin() {
        return with(adminKey());
    }

    static String adminKey() {
        return ConfigProvider.getConfig().getValue("vitalfew.admin-key", String.class);
    }

    /// With a key that has this scope alone.
    public static RequestSpecification as(String scope) {
        return with(KEYS.computeIfAbsent(scope, Api::keyWith));
    }

    /// With any text as the bearer token.
    public static RequestSpecification with(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    /// Asserts that the answer is this problem, whole.
    public static ValidatableResponse problem(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body(
                        "type",
                        equalTo("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-')))
                .body("detail", not(emptyOrNullString()))
                .body("requestId", equalTo(response.header("X-Request-Id")));
    }

    private static String keyWith(String scope) {
        String secret =
                asAdmin()
                        .contentType(ContentType.JSON)
                        .body(
                                Map.of(
                                        "name",
                                        "a test's key to " + scope,
                                        "scopes",
                                        new String[] {scope}))
                        .post("/v1/api-keys")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("secret");
        return Objects.requireNonNull(secret);
    }
}
