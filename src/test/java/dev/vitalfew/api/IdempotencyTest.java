package dev.vitalfew.api;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Names;
import dev.vitalfew.TestClock;
import dev.vitalfew.Wire;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What `Idempotency-Key` promises, on one operation; that all of them keep it is shown by a test
/// that walks them.
@QuarkusTest
class IdempotencyTest {
    @Inject TestClock clock;
    @Inject KeptAnswers kept;
    @Inject AgroalDataSource database;

    @Test
    void givesTheFirstAnswerAgainByteForByte() {
        String key = Names.unique("key");
        String name = Names.unique("Once");

        Response first = create(key, name);
        Response again = create(key, name);

        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", is("true"))
                .header("Location", is(first.header("Location")))
                .header("ETag", is(first.header("ETag")))
                .header("Content-Type", is(first.header("Content-Type")))
                .header("X-Request-Id", notNullValue());
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        assertEquals(1, accounts(name));
    }

    @Test
    void answersInTheSameFormWithAKeyAndWithout() {
        String name = Names.unique("Form");

        Response with = create(Names.unique("key"), name);
        Response without = create(null, name);

        assertEquals(without.header("Content-Type"), with.header("Content-Type"));
        assertEquals(without.header("ETag"), with.header("ETag"));
        assertEquals(without.jsonPath().getMap("$").keySet(), with.jsonPath().getMap("$").keySet());
    }

    @Test
    void refusesAKeyThatCameWithAnotherRequest() {
        String key = Names.unique("key");
        String name = Names.unique("First");
        create(key, name).then().statusCode(201);

        problem(create(key, name + "!"), 422, "IDEMPOTENCY_KEY_REUSED")
                .body("errors[0].path", is("Idempotency-Key"));
        problem(
                write(key).body(Map.of("name", name)).post("/v1/sellers"),
                422,
                "IDEMPOTENCY_KEY_REUSED");
        assertEquals(1, accounts(name));
    }

    @Test
    void letsNoneOfManyOtherRequestsPass() {
        Map<String, String> key = Map.of("Idempotency-Key", Names.unique("key"));
        String name = Names.unique("Taken");
        Wire.send("POST", "/v1/accounts", key, "{\"name\": \"%s\"}".formatted(name));

        List<HttpResponse<String>> answers =
                AtOnce.call(
                        4,
                        100,
                        call ->
                                Wire.send(
                                        "POST",
                                        "/v1/accounts",
                                        key,
                                        "{\"name\": \"%s %d\"}".formatted(name, call)));

        for (HttpResponse<String> answer : answers) {
            boolean told =
                    answer.statusCode() == 422 && answer.body().contains("IDEMPOTENCY_KEY_REUSED");
            boolean waits = answer.statusCode() == 409; // two of these met
            assertTrue(told || waits, answer.body());
        }
        assertEquals(1, accounts(name));
    }

    @Test
    void forgetsAKeyAfterADay() {
        String key = Names.unique("key");
        String name = Names.unique("Daily");
        create(key, name).then().statusCode(201);

        clock.later(
                IdempotencyKey.KEPT.minusSeconds(60),
                () -> create(key, name).then().header("Idempotent-Replayed", is("true")));
        clock.later(
                IdempotencyKey.KEPT.plusSeconds(60),
                () ->
                        create(key, name)
                                .then()
                                .statusCode(201)
                                .header("Idempotent-Replayed", nullValue()));

        assertEquals(2, accounts(name));
    }

    @Test
    void sweepsWhatNobodyCanAskForAnyMore() {
        create(Names.unique("key"), "Swept").then().statusCode(201);

        clock.later(IdempotencyKey.KEPT.plusSeconds(1), kept::sweep);

        assertEquals(0, Jdbc.<Integer>call(database, IdempotencyTest::keptAnswers));
    }

    private static int keptAnswers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from kept_answer")) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void doesTheWorkOnceForManyAtOnce() {
        Map<String, String> key = Map.of("Idempotency-Key", Names.unique("key"));
        String name = Names.unique("Only");
        String body = "{\"name\": \"%s\"}".formatted(name);

        List<HttpResponse<String>> answers =
                AtOnce.call(32, 1_000, call -> Wire.send("POST", "/v1/accounts", key, body));

        assertEquals(1, accounts(name));
        List<HttpResponse<String>> done = withStatus(answers, 201);
        assertEquals(1, done.stream().map(HttpResponse::body).distinct().count());
        assertEquals(1, done.stream().filter(each -> !isReplay(each)).count());
        assertTrue(done.size() > 1, "none was replayed");
        List<HttpResponse<String>> told = withStatus(answers, 409);
        assertEquals(1_000, done.size() + told.size());
        for (HttpResponse<String> each : told) {
            assertTrue(each.body().contains("IDEMPOTENCY_IN_PROGRESS"), each.body());
            assertTrue(each.headers().firstValue("Retry-After").isPresent());
        }
    }

    private static List<HttpResponse<String>> withStatus(
            List<HttpResponse<String>> answers, int status) {
        return answers.stream().filter(each -> each.statusCode() == status).toList();
    }

    private static boolean isReplay(HttpResponse<String> answer) {
        return answer.headers().firstValue("Idempotent-Replayed").isPresent();
    }

    @Test
    void keepsNoAnswerThatSaysWhatIsWrong() {
        String key = Names.unique("key");
        String name = Names.unique("Mended");

        problem(write(key).body("{\"name\": ").post("/v1/accounts"), 400, "MALFORMED_JSON");
        problem(write(key).body(Map.of("nam", name)).post("/v1/accounts"), 400, "UNKNOWN_FIELD");
        problem(write(key).body(Map.of()).post("/v1/accounts"), 422, "VALIDATION_FAILED");
        problem(
                write(key)
                        .body(
                                Map.of(
                                        "name",
                                        name,
                                        "parentId",
                                        "0190a000-0000-7000-8000-000000000000"))
                        .post("/v1/accounts"),
                422,
                "REFERENCE_NOT_FOUND");

        create(key, name).then().statusCode(201).header("Idempotent-Replayed", nullValue());
        assertEquals(1, accounts(name));
    }

    @Test
    void doesNotMixUpCallers() {
        String key = Names.unique("key");
        String name = Names.unique("Own");

        create(key, name).then().statusCode(201);
        Api.asAdmin()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of("name", name))
                .post("/v1/accounts")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());

        assertEquals(2, accounts(name));
    }

    @Test
    void refusesWhatIsNoKey() {
        for (String wrong : List.of("a b", "ümlaut", "x".repeat(256))) {
            problem(create(wrong, "Nobody"), 400, "INVALID_HEADER")
                    .body("detail", containsString("1 to 255 visible ASCII"));
        }
        HttpResponse<String> empty =
                Wire.send("POST", "/v1/accounts", Map.of("Idempotency-Key", ""), "{}");
        assertEquals(400, empty.statusCode());
        assertTrue(empty.body().contains("INVALID_HEADER"), empty.body());
        problem(
                write("one")
                        .header("Idempotency-Key", "two")
                        .body(Map.of("name", "Nobody"))
                        .post("/v1/accounts"),
                400,
                "INVALID_HEADER");
        create("x".repeat(218) + Names.unique(""), "Longest").then().statusCode(201);
    }

    @Test
    void doesNotShowASecretTwice() {
        String key = Names.unique("key");
        Map<String, Object> wanted = Map.of("name", "replayed", "scopes", List.of("read"));

        Response first = apiKey(key, wanted);
        Response again = apiKey(key, wanted);

        first.then().statusCode(201).body("secret", notNullValue());
        again.then()
                .statusCode(201)
                .header("Idempotent-Replayed", is("true"))
                .body("secret", nullValue(), "id", is(first.<String>path("id")));
        Map<String, Object> shown = first.jsonPath().getMap("$");
        shown.remove("secret");
        assertEquals(shown, again.jsonPath().getMap("$"));
    }

    @Test
    void ignoresTheKeyWhereAskingTwiceIsHarmless() {
        String id = create(null, Names.unique("Changed")).path("id");

        for (String name : List.of("One", "Two")) {
            Api.as("write")
                    .header("Idempotency-Key", "the same")
                    .header("If-Match", "*")
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", name))
                    .patch("/v1/accounts/{id}", id)
                    .then()
                    .statusCode(200)
                    .body("name", is(name));
        }
    }

    private static RequestSpecification write(String key) {
        RequestSpecification request = Api.as("write").contentType(ContentType.JSON);
        return request.header("Idempotency-Key", key);
    }

    private static Response create(@org.jspecify.annotations.Nullable String key, String name) {
        RequestSpecification request = Api.as("write").contentType(ContentType.JSON);
        return (key == null ? request : request.header("Idempotency-Key", key))
                .body(Map.of("name", name))
                .post("/v1/accounts");
    }

    private static Response apiKey(String key, Map<String, Object> wanted) {
        return Api.asAdmin()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(wanted)
                .post("/v1/api-keys");
    }

    private static int accounts(String name) {
        return Api.as("read").queryParam("q", name).get("/v1/accounts").path("items.size()");
    }
}
