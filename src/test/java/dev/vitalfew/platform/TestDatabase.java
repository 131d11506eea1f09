package dev.vitalfew.platform;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// One embedded PostgreSQL for all tests of a run, with an empty database: the same that users get,
/// durable as theirs. Started before the first test, so that the application under test finds its
/// address like any configured one.
public class TestDatabase implements LauncherSessionListener {
    /// With all scopes.
    public static final String ADMIN_KEY = "vfk_test_8Jw2mQx7ZrT4cN9vB1sLdYhG";

    /// Of a front end that may use the API.
    public static final String CORS_ORIGIN = "https://app.example";

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private @Nullable EmbeddedPostgres postgres;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (System.getProperty(LaunchSettings.URL) != null) {
            return; // another session of this run has started it, or the caller brings a database
        }
        System.setProperty(
                EmbeddedPostgres.BINARIES_DIRECTORY,
                TARGET.resolve("postgresql-binaries").toString());
        EmbeddedPostgres started =
                EmbeddedPostgres.start(new DataDirectory(TARGET.resolve("test-database")));
        postgres = started;
        recreateDatabase(started);
        System.setProperty(LaunchSettings.URL, started.jdbcUrl());
        System.setProperty(LaunchSettings.USERNAME, started.username());
        System.setProperty(LaunchSettings.PASSWORD, started.password());
        System.setProperty(PlatformConfig.DATA_DIRECTORY, TARGET.resolve("test-data").toString());
        System.setProperty("vitalfew.admin-key", ADMIN_KEY);
        System.setProperty("vitalfew.personal-attributes.enabled", "true"); // off by default
        // Tests try out wrong credentials by the hundred, all from one address.
        System.setProperty("vitalfew.rate-limit-failures", "1000000");
        System.setProperty("vitalfew.http.body-patience", "3s");
        System.setProperty("vitalfew.cors-origins", CORS_ORIGIN + ",http://localhost:5173");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        EmbeddedPostgres started = postgres;
        if (started != null) {
            started.close();
            System.clearProperty(LaunchSettings.URL);
        }
    }

    private static void recreateDatabase(EmbeddedPostgres postgres) {
        String name = postgres.username();
        try (Connection connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl("postgres"),
                                postgres.superuser(),
                                postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists %s with (force)".formatted(name));
            statement.execute("create database %1$s owner %1$s".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the test database", e);
        }
    }
}
