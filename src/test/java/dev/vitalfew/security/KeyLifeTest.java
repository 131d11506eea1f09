package dev.vitalfew.security;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A key from its issue over its rotation to its end.
@QuarkusTest
class KeyLifeTest {
    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    @Inject KnownKeys known;

    @Test
    void aRotatedKeyWorksBesideItsSuccessorUntilTheOverlapIsOver() {
        Response old = create(null);

        Response successor = rotate(old, "{\"overlapMinutes\": 60}");

        successor
                .then()
                .statusCode(200)
                .header("ETag", is("\"0\""))
                .body("secret", startsWith("vfk_"))
                .body("name", is(old.<String>path("name")))
                .body("scopes", is(old.<List<String>>path("scopes")))
                .body("replacesId", is(old.<String>path("id")))
                .body("expiresAt", nullValue());
        works(old);
        works(successor);
        Instant end = Instant.parse(view(old).path("expiresAt"));
        Instant made = Instant.parse(successor.path("createdAt"));
        assertEquals(Duration.ofMinutes(60), Duration.between(made, end));
    }

    @Test
    void aKeyThatIsRotatedWithoutOverlapEndsAtOnce() {
        Response old = create(null);
        works(old);

        Response successor = rotate(old, "{\"overlapMinutes\": 0}");

        refused(old);
        works(successor);
    }

    @Test
    void aSuccessorLivesAsLongAsTheKeyWasMeantTo() {
        Response old = create(Instant.now().plus(Duration.ofDays(30)));

        Response same = rotate(old, null);
        Response other = rotate(create(null), "{\"expiresAt\": \"2999-01-01T00:00:00Z\"}");

        same.then().statusCode(200);
        assertEquals(
                lifeOf(view(old), old.path("expiresAt")), lifeOf(same, same.path("expiresAt")));
        other.then().body("expiresAt", is("2999-01-01T00:00:00Z"));
    }

    @Test
    void anOverlapNeverLengthensAKey() {
        Response old = create(Instant.now().plus(Duration.ofMinutes(5)));

        rotate(old, "{\"overlapMinutes\": 600}").then().statusCode(200);

        view(old).then().body("expiresAt", is(old.<String>path("expiresAt")));
    }

    @Test
    void neverMoreThanTwoKeysOfALineWork() {
        Response first = create(null);
        Response second = rotate(first, null);

        problem(rotate(first, null), 409, "CONFLICT_STATE");
        problem(rotate(second, null), 409, "CONFLICT_STATE");
        revoke(first);
        problem(rotate(first, null), 409, "CONFLICT_STATE");
        rotate(second, null).then().statusCode(200);
        problem(
                Api.asAdmin()
                        .contentType(ContentType.JSON)
                        .post("/v1/api-keys/{id}/rotate", UUID.randomUUID()),
                404,
                "NOT_FOUND");
        problem(rotate(create(null), "{\"overlapMinutes\": -1}"), 422, "VALIDATION_FAILED");
        problem(rotate(create(null), "{\"overlapMinutes\": 43201}"), 422, "VALIDATION_FAILED");
        problem(rotate(create(null), "{\"overlap\": 1}"), 400, "UNKNOWN_FIELD");
    }

    /// Each pair at the same moment: one key gets one successor, and one revocation counts (F-23).
    @Test
    void ofTwoWhoDoTheSameAtOnceOneWins() {
        for (int round = 0; round < 25; round++) {
            Response key = create(null);
            String id = key.path("id");

            List<Integer> rotated = AtOnce.call(2, _ -> rotate(key, null).statusCode());
            List<Integer> revoked =
                    AtOnce.call(
                            2,
                            _ ->
                                    Api.asAdmin()
                                            .header("If-Match", "\"1\"")
                                            .delete("/v1/api-keys/{id}", id)
                                            .statusCode());

            assertEquals(List.of(200, 409), rotated.stream().sorted().toList(), "rotations");
            assertEquals(List.of(204, 412), revoked.stream().sorted().toList(), "revocations");
        }
    }

    @Test
    void aRevokedKeyEndsAtOnceThoughItWasUsedAMomentAgo() {
        List<Response> keys = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            keys.add(create(null));
        }
        keys.forEach(KeyLifeTest::works);

        keys.forEach(
                key -> {
                    revoke(key);
                    refused(key);
                });
    }

    @Test
    void aKnownKeyEndsAtItsExpiry() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(2);
        Response key = create(end);
        works(key);

        while (Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }

        refused(key);
    }

    @Test
    void whatAKeyWasBeforeItsChangeIsNotRemembered() {
        BearerToken token = BearerToken.of("some key");
        KnownKeys.Active key =
                new KnownKeys.Active(new Caller("key:x", java.util.Set.of("read")), null);
        long before = known.age();

        known.forgetAll(new KnownKeys.Change());
        known.remember(token, key, before);

        assertEquals(null, known.callerOf(token));
        known.remember(token, key, known.age());
        assertNotEquals(null, known.callerOf(token));
    }

    @Test
    void theLastUseIsKeptToTheMinute() throws SQLException {
        Response key = create(null);
        view(key).then().body("lastUsedAt", nullValue());

        works(key);
        String used = view(key).path("lastUsedAt");
        known.forgetAll(new KnownKeys.Change());
        works(key);

        view(key).then().body("lastUsedAt", is(used));
        usedAt(key.path("id"), Instant.now().minusSeconds(61));
        known.forgetAll(new KnownKeys.Change());
        works(key);
        Instant now = Instant.parse(view(key).path("lastUsedAt"));
        assertTrue(!now.isBefore(Instant.parse(used)), "used again");
    }

    private static void works(Response key) {
        Api.with(key.path("secret")).get("/v1/sellers?limit=1").then().statusCode(200);
    }

    private static void refused(Response key) {
        problem(Api.with(key.path("secret")).get("/v1/sellers"), 401, "UNAUTHENTICATED");
    }

    private static Response view(Response key) {
        return Api.asAdmin().get("/v1/api-keys/{id}", key.<String>path("id"));
    }

    private static void revoke(Response key) {
        Api.asAdmin()
                .header("If-Match", "*")
                .delete("/v1/api-keys/{id}", key.<String>path("id"))
                .then()
                .statusCode(204);
    }

    private static Duration lifeOf(Response key, String end) {
        return Duration.between(Instant.parse(key.path("createdAt")), Instant.parse(end));
    }

    private static Response rotate(Response key, @Nullable String body) {
        RequestSpecification request = Api.asAdmin().contentType(ContentType.JSON);
        if (body != null) {
            request.body(body);
        }
        return request.post("/v1/api-keys/{id}/rotate", key.<String>path("id"));
    }

    private static Response create(@Nullable Instant expiresAt) {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("name", "a key");
        wanted.put("scopes", List.of("read"));
        if (expiresAt != null) {
            wanted.put("expiresAt", expiresAt.toString());
        }
        return Api.asAdmin().contentType(ContentType.JSON).body(wanted).post("/v1/api-keys");
    }

    private void usedAt(String id, Instant moment) throws SQLException {
        try (Connection connection = bulk.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update api_key set last_used_at = ?::timestamptz where id = ?::uuid")) {
            update.setString(1, moment.toString());
            update.setString(2, id);
            update.executeUpdate();
        }
    }
}
