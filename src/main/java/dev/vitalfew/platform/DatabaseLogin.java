package dev.vitalfew.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/// How the application reaches its database.
record DatabaseLogin(String url, @Nullable String username, @Nullable String password) {
    private static final int OLDEST_VERSION = 15;
    private static final String OUR_DRIVER = "jdbc:postgresql:";
    private static final String CONNECT_SECONDS = "10";
    private static final String PROBE_SECONDS = "3";

    static DatabaseLogin of(EmbeddedPostgres postgres) {
        return new DatabaseLogin(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    /// Connects once. Found out here, a wrong password is one line; found out by the migrations, it
    /// is two pages.
    void requireUsable() {
        if (!url.startsWith(OUR_DRIVER)) {
            return; // a wrapping driver; the pool will tell
        }
        try (Connection connection = connect(properties(CONNECT_SECONDS))) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                throw new CannotStart(
                        "the database at %s is PostgreSQL %d; Vitalfew needs %d or newer"
                                .formatted(place(), version, OLDEST_VERSION));
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "cannot use the database at %s: %s"
                            .formatted(place(), String.valueOf(e.getMessage()).replace('\n', ' ')),
                    e);
        }
    }

    /// A connection that gives up early, whether the database is gone or hangs.
    Connection probe() throws SQLException {
        Properties properties = properties(PROBE_SECONDS);
        properties.setProperty("connectTimeout", PROBE_SECONDS);
        properties.setProperty("socketTimeout", PROBE_SECONDS);
        properties.setProperty("ApplicationName", "vitalfew readiness");
        return connect(properties);
    }

    private Connection connect(Properties properties) throws SQLException {
        Connection connection = new Driver().connect(url, properties);
        return Objects.requireNonNull(connection, "null only for another driver's address");
    }

    private Properties properties(String loginSeconds) {
        Properties properties = new Properties();
        properties.setProperty("loginTimeout", loginSeconds);
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        return properties;
    }

    /// Parameters of the address may hold a password.
    private String place() {
        return url.replaceFirst("\\?.*", "");
    }
}
