package dev.vitalfew.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Starts that meet what others have left.
class EmbeddedPostgresTest {
    private static final Path PLACE = Path.of("target", "embedded").toAbsolutePath();

    @Test
    void startsBesideWhatAKilledFirstStartLeft() throws Exception {
        DataDirectory data = empty("half-initialised");
        Path half = Files.createDirectory(data.directory("").resolve("initialising-half"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        Files.writeString(data.file("database-password"), "of a cluster that never came to be\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertEquals("", query(postgres, "show unix_socket_directories"));
        }
        assertFalse(Files.exists(half));
    }

    @Test
    void leavesAForeignProcessAloneThatGotTheIdOfItsDeadServer() throws Exception {
        DataDirectory data = empty("foreign-process");
        EmbeddedPostgres.start(data).close();
        Process foreign = new ProcessBuilder("sleep", "600").start();
        Path pidFile = data.file("postgresql").resolve("postmaster.pid");
        Files.write(
                pidFile,
                List.of(
                        Long.toString(foreign.pid()),
                        data.file("postgresql").toString(),
                        "1700000000",
                        "5432",
                        "",
                        "127.0.0.1",
                        "",
                        "ready   "));

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data)) {
            assertEquals("1", query(postgres, "select 1"));
            assertTrue(foreign.isAlive());
        } finally {
            foreign.destroyForcibly();
        }
    }

    @Test
    void namesTheMissingPasswordOfAnExistingCluster() throws Exception {
        DataDirectory data = empty("lost-password");
        data.directory("postgresql");

        CannotStart refusal = assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(data));

        assertTrue(reason(refusal).contains("database-password is missing"), reason(refusal));
    }

    @Test
    void tellsWhatTheServerSaidAndLeavesNoneBehind() throws Exception {
        DataDirectory data = empty("newer-cluster");
        Path cluster = data.directory("postgresql");
        Files.writeString(cluster.resolve("PG_VERSION"), "99\n");
        Files.writeString(cluster.resolve("postgresql.conf"), "");
        Files.writeString(data.file("database-password"), "of an installation to come\n");

        CannotStart refusal = assertThrows(CannotStart.class, () -> EmbeddedPostgres.start(data));

        assertTrue(reason(refusal).contains("version 99"), reason(refusal));
        assertFalse(reason(refusal).contains("\n"));
        assertFalse(Files.exists(cluster.resolve("postmaster.pid")));
    }

    private static DataDirectory empty(String name) throws IOException {
        Path directory = PLACE.resolve(name);
        if (Files.exists(directory)) {
            FileTree.delete(directory);
        }
        return new DataDirectory(directory);
    }

    private static String reason(CannotStart refusal) {
        return Objects.requireNonNull(refusal.getMessage());
    }

    private static String query(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.superuser(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }
}
