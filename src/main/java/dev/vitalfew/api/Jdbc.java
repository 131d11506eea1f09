package dev.vitalfew.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Plain SQL over a pool, with the failures of the database unchecked: nobody on the way to the
/// caller can do anything about them, and the mapping to problems finds them by their cause.
///
/// Values are bound by what they are: a moment in UTC, a constant by its name, several of anything
/// as an array of texts that the statement casts (`?::uuid[]`).
public final class Jdbc {
    private Jdbc() {}

    /// Some SQL with an answer.
    @FunctionalInterface
    public interface Work<T extends @Nullable Object> {
        T on(Connection connection) throws SQLException;
    }

    /// Inside a transaction all calls share its connection.
    public static <T extends @Nullable Object> T call(DataSource database, Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException failure) {
            throw new Failure(failure);
        }
    }

    /// Every row that the statement finds.
    public static <T> List<T> rows(
            DataSource database,
            ListSql.RowReader<T> reader,
            String sql,
            @Nullable Object... values) {
        return Jdbc.<List<T>>call(
                database,
                connection -> {
                    try (PreparedStatement statement = prepared(connection, sql, values);
                            ResultSet found = statement.executeQuery()) {
                        List<T> rows = new ArrayList<>();
                        while (found.next()) {
                            rows.add(reader.read(found));
                        }
                        return rows;
                    }
                });
    }

    /// The first row that the statement finds; null where there is none.
    public static <T> @Nullable T first(
            DataSource database,
            ListSql.RowReader<T> reader,
            String sql,
            @Nullable Object... values) {
        List<T> rows = rows(database, reader, sql, values);
        return rows.isEmpty() ? null : rows.getFirst();
    }

    /// Whether the statement finds any row.
    public static boolean finds(DataSource database, String sql, @Nullable Object... values) {
        return first(database, _ -> true, sql, values) != null;
    }

    /// The number in the first column of the first row, which there is.
    public static long number(DataSource database, String sql, @Nullable Object... values) {
        return rows(database, row -> row.getLong(1), sql, values).getFirst();
    }

    /// How many rows the statement has changed.
    public static int update(DataSource database, String sql, @Nullable Object... values) {
        return Jdbc.<Integer>call(
                database,
                connection -> {
                    try (PreparedStatement statement = prepared(connection, sql, values)) {
                        return statement.executeUpdate();
                    }
                });
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bindable(connection, values[i]));
        }
        return statement;
    }

    private static @Nullable Object bindable(Connection connection, @Nullable Object value)
            throws SQLException {
        return switch (value) {
            case null -> null;
            case Instant moment -> moment.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> several ->
                    connection.createArrayOf(
                            "text", several.stream().map(String::valueOf).toArray());
            default -> value; // the driver knows the other types of the JDK
        };
    }

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Failure(SQLException cause) {
            super("a statement failed", cause);
        }
    }
}
