package dev.vitalfew.imports;

import static dev.vitalfew.Api.problem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.AtOnce;
import dev.vitalfew.Names;
import dev.vitalfew.TestClock;
import dev.vitalfew.api.IdempotencyKey;
import dev.vitalfew.api.Jdbc;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// `Idempotency-Key` on imports, whose bodies are known only at their end.
@QuarkusTest
class ImportKeysTest {
    private static final String ROWS = "external_id,name\n1,One\n2,Two\n";

    @Inject TestClock clock;

    @Inject
    @DataSource("bulk")
    AgroalDataSource database;

    private final String source = Names.unique("keyed");
    private final String key = Names.unique("key");

    @Test
    void givesTheFirstAnswerAgainByteForByteAndImportsNothing() {
        Response first = send(key, "wait=25", ROWS);
        Response again = send(key, "wait=25", ROWS);

        first.then().statusCode(200).header("Idempotent-Replayed", nullValue());
        again.then()
                .statusCode(200)
                .header("Idempotent-Replayed", is("true"))
                .header("Location", is(first.header("Location")))
                .header("Content-Type", is(first.header("Content-Type")))
                .body("rows.inserted", is(2));
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        assertEquals(1, jobs());
    }

    @Test
    void answersInTheSameFormWithAKeyAndWithout() {
        Response with = send(key, "wait=25", ROWS);
        Response without = send(null, "wait=25", ROWS);

        assertEquals(without.header("Content-Type"), with.header("Content-Type"));
        assertEquals(without.jsonPath().getMap("$").keySet(), with.jsonPath().getMap("$").keySet());
    }

    /// Even when the import has ended meanwhile: whoever wants to know follows the link.
    @Test
    void repeatsThatAnImportGoesOn() {
        Response first = send(key, "", ROWS);
        awaitEnd(first.path("id"));

        Response again = send(key, "", ROWS);

        first.then().statusCode(202);
        again.then().statusCode(202).header("Idempotent-Replayed", is("true"));
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        assertEquals(1, jobs());
    }

    @Test
    void refusesAKeyThatCameWithAnotherBodyOrAnotherQuery() {
        send(key, "wait=25", ROWS).then().statusCode(200);

        problem(send(key, "wait=25", ROWS + "3,Three\n"), 422, "IDEMPOTENCY_KEY_REUSED")
                .body("errors[0].path", is("Idempotency-Key"));
        problem(send(key, "wait=25&dryRun=true", ROWS), 422, "IDEMPOTENCY_KEY_REUSED");
        send(Names.unique("key"), "wait=25", ROWS).then().body("rows.unchanged", is(2));
        assertEquals(2, jobs());
    }

    @Test
    void doesNotKnowKeysOfOtherCallers() {
        send(key, "wait=25", ROWS).then().statusCode(200);

        post(Api.as("import"), key, "wait=25", ROWS)
                .then()
                .statusCode(200)
                .header("Idempotent-Replayed", nullValue())
                .body("rows.unchanged", is(2));
    }

    @Test
    void letsGoOfAKeyWhenNothingCameOfIt() {
        problem(send(key, "wait=25", "external_id\n1\n"), 422, "VALIDATION_FAILED");
        problem(send(key, "wait=-1", ROWS), 400, "INVALID_PARAMETER");
        Response aborted = send(key, "wait=25&onError=ABORT", "external_id,name\n1,\n");
        Response landed = send(key, "wait=25&onError=ABORT", ROWS);
        Response again = send(key, "wait=25&onError=ABORT", ROWS);

        aborted.then().statusCode(200).body("state", is("FAILED"));
        landed.then().body("state", is("SUCCEEDED")).header("Idempotent-Replayed", nullValue());
        again.then().header("Idempotent-Replayed", is("true"));
    }

    /// Told 202, the sender learned later that the import had failed.
    @Test
    void letsGoOfAKeyWhoseImportFailedLater() {
        String broken = "external_id,name\n1,\n";
        Response failed = send(key, "onError=ABORT", broken);
        awaitEnd(failed.path("id"));

        Response again = send(key, "onError=ABORT", broken);

        again.then().statusCode(202).header("Idempotent-Replayed", nullValue());
        assertEquals(2, jobs());
    }

    @Test
    void makesOneImportOfManyAtOnce() {
        List<Response> answers = AtOnce.call(8, 40, _ -> send(key, "wait=25", ROWS));

        byte[] first = null;
        for (Response answer : answers) {
            if (answer.statusCode() == 409) {
                problem(answer, 409, "IDEMPOTENCY_IN_PROGRESS");
                continue;
            }
            assertEquals(200, answer.statusCode(), answer.asString());
            first = first == null ? answer.asByteArray() : first;
            assertArrayEquals(first, answer.asByteArray());
        }
        assertTrue(first != null, "one of them is the first");
        assertEquals(1, jobs());
    }

    @Test
    void turnsASecondAwayWhileTheFirstStillArrives() throws IOException {
        String path = "/v1/imports/accounts?source=%s&wait=25".formatted(source);
        try (Socket slow = new Socket("localhost", RestAssured.port)) {
            OutputStream out = slow.getOutputStream();
            out.write(head(path, ROWS.length()));
            out.write(ROWS.substring(0, 20).getBytes(StandardCharsets.UTF_8));
            out.flush();
            awaitJob();

            problem(send(key, "wait=25", ROWS), 409, "IDEMPOTENCY_IN_PROGRESS");

            out.write(ROWS.substring(20).getBytes(StandardCharsets.UTF_8));
            out.flush();
            String first = answer(slow.getInputStream());
            Response again = send(key, "wait=25", ROWS);
            assertTrue(first.startsWith("HTTP/1.1 200"), first);
            assertTrue(first.endsWith(again.asString()), first);
        }
        assertEquals(1, jobs());
    }

    /// As after a crash between the end of the import and its answer.
    @Test
    void answersFromTheImportWhereNoAnswerWasKept() {
        Response first = send(key, "wait=25", ROWS);
        Jdbc.update(
                database,
                "update import_job set key_status = null, key_answer = null where source = ?",
                source);

        Response again = send(key, "wait=25", ROWS);

        again.then().statusCode(200).header("Idempotent-Replayed", is("true"));
        assertArrayEquals(first.asByteArray(), again.asByteArray());
        assertEquals(1, jobs());
    }

    @Test
    void forgetsAKeyAfterADay() {
        send(key, "wait=25", ROWS).then().statusCode(200);

        clock.later(
                IdempotencyKey.KEPT.minusSeconds(60),
                () -> send(key, "wait=25", ROWS).then().header("Idempotent-Replayed", is("true")));
        clock.later(
                IdempotencyKey.KEPT.plusSeconds(60),
                () ->
                        send(key, "wait=25", ROWS)
                                .then()
                                .statusCode(200)
                                .header("Idempotent-Replayed", nullValue())
                                .body("rows.unchanged", is(2)));

        Api.as("read")
                .queryParam("source", source)
                .queryParam("externalId", "1")
                .get("/v1/accounts")
                .then()
                .body("items", hasSize(1));
        assertEquals(2, jobs());
    }

    private Response send(@Nullable String key, String query, String body) {
        return post(Uploads.request(), key, query, body);
    }

    private Response post(
            RequestSpecification caller, @Nullable String key, String query, String body) {
        if (key != null) {
            caller.header("Idempotency-Key", key);
        }
        return caller.contentType("text/csv")
                .body(body)
                .post("/v1/imports/accounts?source=%s&%s".formatted(source, query));
    }

    private long jobs() {
        return Jdbc.number(database, "select count(*) from import_job where source = ?", source);
    }

    private void awaitJob() {
        for (int i = 0; i < 200 && jobs() == 0; i++) {
            pause();
        }
    }

    private static void awaitEnd(String id) {
        for (int i = 0; i < 200; i++) {
            String state = Uploads.request().get("/v1/imports/{id}", id).path("state");
            if (ImportState.valueOf(state).isFinal()) {
                return;
            }
            pause();
        }
        throw new AssertionError("import " + id + " does not end");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] head(String path, int length) {
        return """
               POST %s HTTP/1.1\r
               Host: localhost\r
               Connection: close\r
               Content-Type: text/csv\r
               Content-Length: %d\r
               Idempotency-Key: %s\r
               Authorization: Bearer %s\r
               \r
               """
                .formatted(
                        path,
                        length,
                        key,
                        ConfigProvider.getConfig().getValue("vitalfew.admin-key", String.class))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String answer(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
