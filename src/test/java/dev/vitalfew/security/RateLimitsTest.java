package dev.vitalfew.security;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RateLimitsTest {
    private static final int A_MINUTE = 60 * 2_000;

    @Inject RateLimits limits;

    @Test
    void everyAnswerTellsWhatIsLeft() {
        Api.as("read")
                .get("/v1/sellers")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", is("\"default\";q=2000;w=1"))
                .header("RateLimit", matchesPattern("\"default\";r=[0-9]{1,4};t=1"));
        Api.as("read")
                .get("/v1/nothing")
                .then()
                .statusCode(404)
                .header("RateLimit", notNullValue());
    }

    @Test
    void aCallerWhoAsksTooMuchIsToldToWaitAndStopsNobodyElse() {
        String wild = key("wild");
        Api.with(wild).get("/v1/sellers").then().statusCode(200);

        limits.bucketOf("key:" + wild.split("_", 3)[1]).consumeIgnoringRateLimits(A_MINUTE);

        Response refused = Api.with(wild).get("/v1/sellers");
        problem(refused, 429, "RATE_LIMITED")
                .header("RateLimit", matchesPattern("\"default\";r=0;t=[0-9]+"));
        int seconds = Integer.parseInt(Objects.requireNonNull(refused.header("Retry-After")));
        assertTrue(seconds >= 30 && seconds <= 61, "seconds: " + seconds);
        problem(Api.with(wild).get("/v1/nothing"), 429, "RATE_LIMITED");
        problem(
                Api.with(wild).contentType(ContentType.JSON).body("{").post("/v1/sellers"),
                429,
                "RATE_LIMITED");
        Api.with(key("tame")).get("/v1/sellers").then().statusCode(200);
        assertEquals(200, RestAssured.get("/q/health/live").statusCode());
    }

    private static String key(String name) {
        String secret =
                Api.asAdmin()
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", name, "scopes", List.of("read", "write")))
                        .post("/v1/api-keys")
                        .path("secret");
        return Objects.requireNonNull(secret);
    }
}
