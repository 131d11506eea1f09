package dev.vitalfew.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A PostgreSQL of our own in the data directory: durable, on the loopback only, behind a generated
/// password, on a port chosen at every start. One process uses a data directory at a time.
public final class EmbeddedPostgres implements AutoCloseable {
    /// System property: a directory for the unpacked programs, where several data directories
    /// should share them.
    public static final String BINARIES_DIRECTORY = "vitalfew.postgres-binaries";

    private final InstanceLock lock;
    private final PostgresServer server;
    private final String password;
    private final int port;

    private EmbeddedPostgres(InstanceLock lock, PostgresServer server, String password, int port) {
        this.lock = lock;
        this.server = server;
        this.password = password;
        this.port = port;
    }

    /// Returns when the server accepts connections.
    public static EmbeddedPostgres start(DataDirectory data) {
        try {
            InstanceLock lock = InstanceLock.tryOn(data.file("lock"));
            if (lock == null) {
                throw new CannotStart(
                        "another Vitalfew runs over the data directory %s; stop it, or give this one another VITALFEW_DATA_DIR"
                                .formatted(data.root()));
            }
            try {
                return start(data, lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw data.unusable(e);
        }
    }

    private static EmbeddedPostgres start(DataDirectory data, InstanceLock lock)
            throws IOException {
        ServerPrograms programs =
                new ServerPrograms(
                        PostgresBinaries.in(binariesDirectory(data)), data.directory("tmp"));
        programs.requireUsable();
        Path passwordFile = data.file("database-password");
        PostgresCluster cluster = new PostgresCluster(data.file("postgresql"));
        if (!cluster.exists()) {
            cluster.initialise(programs, passwordFile);
        }
        String password = DatabasePassword.read(passwordFile);
        PostgresServer server = new PostgresServer(cluster, programs, data.file("postgresql.log"));
        return new EmbeddedPostgres(lock, server, password, server.start());
    }

    private static Path binariesDirectory(DataDirectory data) {
        String elsewhere = System.getProperty(BINARIES_DIRECTORY);
        return elsewhere == null
                ? data.directory("postgresql-binaries")
                : new DataDirectory(Path.of(elsewhere)).directory("");
    }

    public String jdbcUrl() {
        return jdbcUrl(PostgresCluster.APPLICATION);
    }

    /// Of another database in the same server; `postgres` always exists.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String username() {
        return PostgresCluster.APPLICATION;
    }

    /// Has the same password. For maintenance; the application does not use it.
    public String superuser() {
        return PostgresCluster.SUPERUSER;
    }

    public String password() {
        return password;
    }

    /// Stops the server and waits for its end.
    @Override
    public void close() {
        try {
            server.stop();
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
