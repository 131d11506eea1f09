package dev.vitalfew.account;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Names;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountBatchTest {
    @Test
    void tellsWhatBecameOfEachItemInTheirOrder() {
        String source = Names.unique("batch");
        String old = Accounts.exists("Old");
        String gone = Accounts.exists("Gone");

        Response answer =
                batch(
                        false,
                        "{\"op\": \"CREATE\", \"account\": {\"name\": \"A\"}}",
                        "{\"op\": \"UPSERT\", \"ref\": %s, \"account\": {\"name\": \"B\"}}"
                                .formatted(ref(source, "1")),
                        "{\"op\": \"UPSERT\", \"ref\": %s, \"account\": {\"name\": \"B2\"}}"
                                .formatted(ref(source, "1")),
                        "{\"op\": \"UPDATE\", \"id\": \"%s\", \"ifMatch\": \"\\\"0\\\"\", \"account\": {\"industry\": \"Steel\"}}"
                                .formatted(old),
                        "{\"op\": \"UPDATE\", \"id\": \"%s\", \"ifMatch\": \"\\\"0\\\"\", \"account\": {\"name\": \"x\"}}"
                                .formatted(old),
                        "{\"op\": \"DELETE\", \"id\": \"%s\"}".formatted(gone),
                        "{\"op\": \"DELETE\", \"id\": \"%s\"}".formatted(gone));

        answer.then()
                .statusCode(207)
                .body("items.index", is(List.of(0, 1, 2, 3, 4, 5, 6)))
                .body("items.status", is(List.of(201, 201, 200, 200, 412, 204, 404)))
                .body("items[1].id", is(answer.<String>path("items[2].id")))
                .body("items[2].etag", is("\"1\""), "items[3].etag", is("\"1\""))
                .body("items[4].error.code", is("STALE_VERSION"), "items[4].id", nullValue())
                .body("items[6].error.code", is("NOT_FOUND"));
        Accounts.get(old).then().body("industry", is("Steel"), "name", is("Old"));
    }

    @Test
    void namesWhatIsWrongWithAnItemAndDoesTheOthers() {
        String source = Names.unique("batch");
        String id = Accounts.exists("Wrong");

        batch(
                        false,
                        "null",
                        "{}",
                        "{\"op\": \"CREATE\"}",
                        "{\"op\": \"CREATE\", \"account\": {}}",
                        "{\"op\": \"CREATE\", \"account\": {\"name\": \"x\", \"country\": \"XX\"}}",
                        "{\"op\": \"CREATE\", \"account\": {\"name\": \"x\", \"parentId\": \"0190a000-0000-7000-8000-000000000000\"}}",
                        "{\"op\": \"UPSERT\", \"account\": {\"name\": \"x\"}}",
                        "{\"op\": \"UPSERT\", \"ref\": {\"source\": \"\", \"externalId\": \"1\"}, \"account\": {\"name\": \"x\"}}",
                        "{\"op\": \"UPDATE\", \"account\": {\"name\": \"x\"}}",
                        "{\"op\": \"UPDATE\", \"ref\": %s, \"account\": {\"name\": \"x\"}}"
                                .formatted(ref(source, "none")),
                        "{\"op\": \"UPDATE\", \"id\": \"%s\", \"ifMatch\": \"7\", \"account\": {}}"
                                .formatted(id),
                        "{\"op\": \"DELETE\", \"id\": \"%s\", \"account\": {}}".formatted(id),
                        "{\"op\": \"CREATE\", \"account\": {\"name\": \"fine\", \"refs\": [%s]}}"
                                .formatted(ref(source, "1")),
                        "{\"op\": \"CREATE\", \"account\": {\"name\": \"late\", \"refs\": [%s]}}"
                                .formatted(ref(source, "1")))
                .then()
                .statusCode(207)
                .body(
                        "items.status",
                        is(
                                List.of(
                                        422, 422, 422, 422, 422, 422, 422, 422, 422, 404, 422, 422,
                                        201, 409)))
                .body("items[3].error.errors[0].path", is("account.name"))
                .body("items[4].error.errors[0].path", is("account.country"))
                .body("items[5].error.errors[0].path", is("account.parentId"))
                .body("items[7].error.errors[0].path", is("ref.source"))
                .body("items[10].error.errors[0].path", is("ifMatch"));
        Accounts.get(id).then().body("version", is(0));
        Accounts.put(source, "1", "{\"name\": \"fine\"}").then().statusCode(200);
    }

    @Test
    void doesAllOrNothingWhereItIsAtomic() {
        String source = Names.unique("batch");
        String key = Names.unique("key");
        String good =
                "{\"op\": \"UPSERT\", \"ref\": %s, \"account\": {\"name\": \"B\"}}"
                        .formatted(ref(source, "1"));

        batch(true, good, "{\"op\": \"CREATE\", \"account\": {}}")
                .then()
                .statusCode(207)
                .body("items.status", is(List.of(424, 422)))
                .body("items[0].error.code", is("NOT_APPLIED"));
        keyed(key, true, good, "{\"op\": \"CREATE\", \"account\": {}}").then().statusCode(207);
        keyed(key, true, good).then().statusCode(207).body("items.status", is(List.of(201)));
        keyed(key, true, good)
                .then()
                .header("Idempotent-Replayed", is("true"))
                .body("items.status", is(List.of(201)));
    }

    @Test
    void refusesWhatIsNoBatch() {
        problem(post("{\"items\": [{\"op\": \"RENAME\"}]}"), 400, "INVALID_TYPE");
        problem(
                post("{\"items\": [{\"op\": \"CREATE\", \"account\": {\"nam\": 1}}]}"),
                400,
                "UNKNOWN_FIELD");
        problem(post("{}"), 422, "VALIDATION_FAILED");
        problem(
                post("{\"items\": [%s]}".formatted("null,".repeat(1_000) + "null")),
                422,
                "VALIDATION_FAILED");
        post("{\"items\": []}").then().statusCode(207).body("items.size()", is(0));
    }

    @Test
    void makesOneAccountOfEachReferenceInBatchesAtOnce() {
        String source = Names.unique("batch");

        List<Response> answers =
                AtOnce.call(
                        2,
                        caller -> {
                            List<String> items = new ArrayList<>(upserts(source, 40));
                            return batch(
                                    false,
                                    (caller % 2 == 0 ? items : items.reversed())
                                            .toArray(String[]::new));
                        });

        answers.forEach(answer -> answer.then().statusCode(207));
        long made =
                answers.stream()
                        .flatMap(answer -> answer.<List<Integer>>path("items.status").stream())
                        .filter(status -> status == 201)
                        .count();
        assertEquals(40, made);
    }

    @Test
    void takesAThousandItems() {
        String source = Names.unique("batch");

        Response answer = batch(true, upserts(source, 1_000).toArray(String[]::new));

        answer.then().statusCode(207).body("items.size()", is(1_000));
        assertEquals(
                1_000,
                answer.<List<Integer>>path("items.status").stream()
                        .filter(status -> status == 201)
                        .count());
    }

    @Test
    void isFoundByItsPathAsItIsWritten() {
        Api.as("write")
                .urlEncodingEnabled(false) // REST Assured escapes the colon everywhere else
                .contentType(ContentType.JSON)
                .body("{\"items\": []}")
                .post("/v1/accounts:batch")
                .then()
                .statusCode(207);
    }

    private static List<String> upserts(String source, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                "{\"op\": \"UPSERT\", \"ref\": %s, \"account\": {\"name\": \"Account %d\"}}"
                                        .formatted(ref(source, "K-" + i), i))
                .toList();
    }

    private static String ref(String source, String externalId) {
        return "{\"source\": \"%s\", \"externalId\": \"%s\"}".formatted(source, externalId);
    }

    private static Response batch(boolean atomic, String... items) {
        return post(body(atomic, items));
    }

    private static Response keyed(String key, boolean atomic, String... items) {
        return Api.as("write")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body(atomic, items))
                .post("/v1/accounts:batch");
    }

    private static String body(boolean atomic, String... items) {
        return "{\"atomic\": %b, \"items\": [%s]}".formatted(atomic, String.join(",", items));
    }

    private static Response post(String body) {
        return Api.as("write").contentType(ContentType.JSON).body(body).post("/v1/accounts:batch");
    }
}
