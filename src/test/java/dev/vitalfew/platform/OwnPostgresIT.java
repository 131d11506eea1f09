package dev.vitalfew.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.platform.RunningApplication.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The packaged application over its own PostgreSQL, ended in every way.
class OwnPostgresIT {
    private static final int TERMINATED = 128 + 15;

    @Test
    void keepsItsDataThroughAKillAndReplacesTheServerThatOutlivedIt() throws Exception {
        Launch launch = Launch.in("killed").fresh().with("VITALFEW_SAMPLE", "true");
        RunningApplication first = launch.start();
        long orphan = server(launch).pid();
        String loaded = query(launch, "select count(*) || ' ' || max(id::text) from account");

        first.kill();
        assertTrue(ProcessHandle.of(orphan).isPresent(), "its server lives on");
        RunningApplication second = launch.start();

        assertNotEquals(orphan, server(launch).pid());
        assertEquals(
                loaded,
                query(launch, "select count(*) || ' ' || max(id::text) from account"),
                "the sample is neither lost nor loaded again");
        assertEquals(200, second.get("/v1/portfolio/base").statusCode());
        losesItsDatabase(second, server(launch).pid());
        assertEquals(TERMINATED, second.terminate());
    }

    /// Readiness tells, liveness does not: a restart of the application would not bring its
    /// database back.
    private static void losesItsDatabase(RunningApplication application, long server)
            throws Exception {
        assertEquals(200, application.get("/q/health/ready").statusCode());

        ProcessHandle.of(server).orElseThrow().destroyForcibly();

        RunningApplication.await(
                "readiness is down",
                () -> {
                    try {
                        return application.get("/q/health/ready").statusCode() == 503;
                    } catch (IOException | InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        assertEquals(200, application.get("/q/health/live").statusCode());
    }

    @Test
    void sharesItsDirectoryWithNobodyAndStopsItsServer() throws Exception {
        Launch launch = Launch.in("stopped").fresh();
        RunningApplication first = launch.start();
        RunningApplication second = launch.begin();

        assertEquals(1, second.awaitEnd());
        assertEquals(
                "Vitalfew cannot start: another Vitalfew runs over the data directory %s; stop it, or give this one another VITALFEW_DATA_DIR"
                        .formatted(launch.data()),
                second.output().strip());
        assertEquals(200, first.get("/q/health/ready").statusCode());
        assertEquals("on on on", durability(launch));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(launch.data().resolve("database-password"))));

        assertEquals(TERMINATED, first.terminate());

        assertNull(Postmaster.of(launch.data().resolve("postgresql")), "no server is left");
        String log = Files.readString(launch.data().resolve("postgresql.log"));
        assertTrue(log.contains("database system is shut down"), log);
    }

    private static String durability(Launch launch) throws Exception {
        return query(
                launch,
                "select concat_ws(' ', current_setting('fsync'), current_setting('synchronous_commit'), current_setting('full_page_writes'))");
    }

    private static Postmaster server(Launch launch) throws IOException {
        return Objects.requireNonNull(Postmaster.of(launch.data().resolve("postgresql")));
    }

    private static String query(Launch launch, String sql) throws IOException, SQLException {
        Path settings = launch.data().resolve("postgresql/vitalfew.conf");
        Matcher port = Pattern.compile("(?m)^port = (\\d+)$").matcher(Files.readString(settings));
        assertTrue(port.find());
        String password = Files.readString(launch.data().resolve("database-password")).strip();
        String url = "jdbc:postgresql://127.0.0.1:%s/vitalfew".formatted(port.group(1));
        try (Connection connection = DriverManager.getConnection(url, "vitalfew", password);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
