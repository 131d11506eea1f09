package dev.vitalfew.imports;

import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.api.MergeLock;
import dev.vitalfew.platform.RunningApplication;
import dev.vitalfew.platform.TestDatabase;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How imports are told while they run, and what they say when they end before their time.
@QuarkusTest
class ImportLifeTest {
    private static final String RATES = "currency,on,rate\nSEK,%s,0.1\n";

    @Inject Stored stored;

    @Inject
    @DataSource("bulk")
    AgroalDataSource bulk;

    @Inject
    @ConfigProperty(name = "vitalfew.data-dir")
    Path data;

    private final Uploads uploads = new Uploads();

    /// While it is open, merges of exchange rates wait.
    private final class HeldUp implements AutoCloseable {
        private final Connection connection = bulk.getConnection();

        HeldUp() throws SQLException {
            ask("select pg_advisory_lock(%d, %d)");
        }

        private void ask(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql.formatted(MergeLock.CLASS, MergeLock.EXCHANGE_RATES.key()));
            }
        }

        @Override
        public void close() throws SQLException {
            ask("select pg_advisory_unlock(%d, %d)");
            connection.close();
        }
    }

    private ValidatableResponse start(String day) {
        return Uploads.request()
                .contentType("text/csv")
                .body(RATES.formatted(day))
                .post("/v1/imports/exchange-rates?source=" + uploads.source())
                .then()
                .statusCode(202);
    }

    private static ValidatableResponse job(String id) {
        return Uploads.request().get("/v1/imports/" + id).then().statusCode(200);
    }

    private static String state(String id) {
        return job(id).extract().path("state");
    }

    private static void awaitState(String id, String state) {
        RunningApplication.await(state, () -> state(id).equals(state));
    }

    private String told() {
        return stored.values(
                "select concat_ws(' ', state, code, message) from import_job where source = ?",
                uploads.source());
    }

    @Test
    void showsItsProgressWhileItRunsAndTwoAtATime() throws SQLException {
        String first;
        String third;
        try (HeldUp _ = new HeldUp()) {
            ValidatableResponse answer = start("1902-01-01");
            first = answer.extract().path("id");
            answer.header("Location", is("/v1/imports/" + first));
            start("1902-01-02");
            third = start("1902-01-03").extract().path("id");

            RunningApplication.await(
                    "the row shows", () -> job(first).extract().<Integer>path("rows.read") == 1);

            job(first).body("state", is("RUNNING"), "rows.inserted", is(0));
            job(third).body("state", is("QUEUED"));
        }
        awaitState(first, "SUCCEEDED");
        awaitState(third, "SUCCEEDED");
    }

    @Test
    void neverLandsOnceItWasGivenUpForDead() throws SQLException {
        String id;
        try (HeldUp _ = new HeldUp()) {
            id = start("1903-01-01").extract().path("id");
            awaitState(id, "RUNNING");

            stored.execute(
                    "update import_job set state = 'FAILED', message = 'dead', finished_at = now() where id = ?",
                    UUID.fromString(id));
        }

        Path spooled = data.resolve("spool");
        RunningApplication.await("its worker is done", () -> isEmpty(spooled, id));
        job(id).body("state", is("FAILED"), "message", is("dead"), "rows.inserted", is(0));
        assertEquals(
                "0",
                stored.values(
                        "select count(*) from exchange_rate where currency = 'SEK' and rate_on = '1903-01-01'"));
    }

    private static boolean isEmpty(Path spool, String id) {
        try (Stream<Path> files = Files.walk(spool)) {
            return files.noneMatch(file -> file.endsWith(id));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void failsTheJobsOfAServerThatStoppedAnswering() {
        UUID id = UUID.randomUUID();
        stored.execute(
                """
                insert into import_job (id, type, source, state, dry_run, mode, on_error, created_at, started_at,
                                        instance_id, heartbeat_at)
                values (?, 'accounts', 'dead', 'RUNNING', false, 'UPSERT', 'CONTINUE', now(), now(),
                        gen_random_uuid(), now() - interval '11 seconds')""",
                id);

        awaitState(id.toString(), "FAILED");

        assertTrue(
                job(id.toString())
                        .extract()
                        .<String>path("message")
                        .contains("send the file again"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Content-Length: 1000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n18\r\n"})
    void failsAnUploadThatBreaksOffAndKeepsNothingOfIt(String framing) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            String head =
                    "POST /v1/imports/accounts?source=%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: text/csv\r\n%s"
                            .formatted(uploads.source(), TestDatabase.ADMIN_KEY, framing);
            out.write((head + "external_id,name\nA,a\nB,").getBytes(StandardCharsets.UTF_8));
            out.flush();
            RunningApplication.await("the job is there", () -> !told().isEmpty());
        }

        RunningApplication.await("it failed", () -> told().startsWith("FAILED"));
        assertTrue(told().contains("broke off"), told());
        String id = stored.values("select id from import_job where source = ?", uploads.source());
        RunningApplication.await("the spool is clean", () -> isEmpty(data.resolve("spool"), id));
        assertEquals(
                "", stored.values("select 1 from account_ref where source = ?", uploads.source()));
    }

    @Test
    void listsImportsNewestFirstByTypeAndState() {
        String older =
                uploads.sent("exchange-rates", RATES.formatted("1904-01-01")).getString("id");
        String newer =
                uploads.sent("exchange-rates", RATES.formatted("1904-01-02")).getString("id");

        Uploads.request()
                .get("/v1/imports?type=exchange-rates&state=SUCCEEDED&limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.type",
                        everyItem(is("exchange-rates")),
                        "items.state",
                        everyItem(is("SUCCEEDED")),
                        "items.id",
                        hasItem(older),
                        "items.id",
                        hasItem(newer));
        Uploads.request().get("/v1/imports?type=colours").then().statusCode(400);
        assertFalse(older.equals(newer));
    }

    @Test
    void needsTheScopeToImportAndLetsReadersLook() {
        String id = uploads.sent("exchange-rates", RATES.formatted("1905-01-01")).getString("id");

        Api.as("read").get("/v1/imports/" + id).then().statusCode(200);
        Api.problem(
                Api.as("read").contentType("text/csv").body("x").post("/v1/imports/accounts"),
                403,
                "FORBIDDEN");
        Api.problem(Api.with("nobody").get("/v1/imports/" + id), 401, "UNAUTHENTICATED");
        Uploads.request().get("/v1/imports/" + UUID.randomUUID()).then().statusCode(404);
    }
}
