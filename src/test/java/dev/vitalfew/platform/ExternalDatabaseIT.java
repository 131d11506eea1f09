package dev.vitalfew.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.platform.RunningApplication.Launch;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The packaged application over a PostgreSQL that an operator brings.
class ExternalDatabaseIT {
    @Test
    void startsNothingEmbeddedAndLoadsTheSampleWholeOrNotAtAll() throws Exception {
        ExternalDatabase database = ExternalDatabase.create("external");
        Launch launch = database.configure(Launch.in("external").fresh());
        try (RunningApplication application = launch.start()) {
            assertEquals(200, application.get("/q/health/ready").statusCode());
        }

        killWhileTheSampleLoads(database, launch);
        assertEquals(0, database.count("account"));
        try (RunningApplication application = launch.with("VITALFEW_SAMPLE", "true").start()) {
            RunningApplication.await(
                    "it says what is worth trying",
                    () -> application.output().contains("Worth trying:"));
        }

        assertTrue(database.count("account") > 250);
        assertTrue(database.count("cost") > 1_000);
        assertFalse(Files.exists(launch.data().resolve("postgresql")));
        assertFalse(Files.exists(launch.data().resolve("database-password")));
    }

    /// Holds the last but one table, so that the load stands still with most of its rows written.
    private static void killWhileTheSampleLoads(ExternalDatabase database, Launch launch)
            throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table cost in share mode");
            RunningApplication loading = launch.with("VITALFEW_SAMPLE", "true").begin();
            RunningApplication.await("the load waits", () -> waiting(database) > 0);
            loading.kill();
            connection.rollback();
        }
        RunningApplication.await("its session has ended", () -> sessions(database) == 0);
    }

    @Test
    void saysInOneLineWhyItCannotStart() throws Exception {
        ExternalDatabase database = ExternalDatabase.create("refusing");
        Launch launch = database.configure(Launch.in("refusing").fresh());

        assertRefused(
                launch.with("QUARKUS_DATASOURCE_PASSWORD", "wrong"),
                "password authentication failed");
        assertRefused(
                launch.with("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/x"),
                "cannot use the database at jdbc:postgresql://127.0.0.1:1/x");
        assertRefused(
                launch.with("VITALFEW_REPORTING_CURRENCY", "Euro"),
                "VITALFEW_REPORTING_CURRENCY is 'Euro', which is no ISO 4217 code");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(launch.with("QUARKUS_HTTP_PORT", port), "port " + port + " is in use");
        }
    }

    @Test
    void saysInOneLineThatItsDirectoryCannotBeUsed() throws Exception {
        Launch launch = Launch.in("not-a-directory").fresh();
        Files.writeString(launch.data(), "a file");

        assertRefused(launch, "cannot use the data directory " + launch.data());
    }

    private static void assertRefused(Launch launch, String reason) throws Exception {
        RunningApplication refused = launch.begin();

        assertEquals(1, refused.awaitEnd());
        List<String> lines = refused.output().strip().lines().toList();
        assertTrue(lines.getLast().startsWith("Vitalfew cannot start: "), refused.output());
        assertTrue(lines.getLast().contains(reason), refused.output());
        assertTrue(lines.stream().noneMatch(line -> line.contains("\tat ")), "no stack");
    }

    private static long waiting(ExternalDatabase database) {
        return number(database, "wait_event_type = 'Lock'");
    }

    private static long sessions(ExternalDatabase database) {
        return number(database, "true");
    }

    private static long number(ExternalDatabase database, String condition) {
        try {
            return database.number(
                    "select count(*) from pg_stat_activity where usename = '%s' and %s"
                            .formatted(database.username(), condition));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
