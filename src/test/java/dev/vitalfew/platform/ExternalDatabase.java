package dev.vitalfew.platform;

import dev.vitalfew.platform.RunningApplication.Launch;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// An empty database with a role of its own in the server of the test run, as an operator would
/// prepare it for Vitalfew.
record ExternalDatabase(String url, String username, String password) {
    static ExternalDatabase create(String name) throws SQLException {
        // Characters that a careless configuration would expand, escape or cut.
        ExternalDatabase database = new ExternalDatabase(url(name), name, "p$ss w\\rd&%23='x");
        execute(
                url("postgres"),
                "drop database if exists %s with (force)".formatted(name),
                "drop role if exists " + name,
                "create role %s login password '%s'"
                        .formatted(name, database.password.replace("'", "''")),
                "create database %1$s owner %1$s".formatted(name));
        return database;
    }

    private static String url(String database) {
        return System.getProperty(LaunchSettings.URL).replaceFirst("[^/]+$", database);
    }

    Launch configure(Launch launch) {
        return launch.with("QUARKUS_DATASOURCE_JDBC_URL", url)
                .with("QUARKUS_DATASOURCE_USERNAME", username)
                .with("QUARKUS_DATASOURCE_PASSWORD", password);
    }

    /// As superuser.
    Connection connect() throws SQLException {
        return connect(url);
    }

    long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(
                url, PostgresCluster.SUPERUSER, System.getProperty(LaunchSettings.PASSWORD));
    }

    private static void execute(String url, String... statements) throws SQLException {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
