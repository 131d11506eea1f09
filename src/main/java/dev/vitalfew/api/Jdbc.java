package dev.vitalfew.api;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Plain SQL over a pool, with the failures of the database unchecked: nobody on the way to the
/// caller can do anything about them, and the mapping to problems finds them by their cause.
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

    private static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Failure(SQLException cause) {
            super("a statement failed", cause);
        }
    }
}
