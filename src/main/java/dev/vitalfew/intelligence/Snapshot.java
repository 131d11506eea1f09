package dev.vitalfew.intelligence;

import dev.vitalfew.api.Jdbc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One moment of the database, in which several statements see the same rows.
public final class Snapshot {
    private final Connection connection;

    Snapshot(Connection connection) {
        this.connection = connection;
    }

    /// For a statement that brings its own way of reading.
    public <T> T call(Jdbc.Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    /// All rows at once. Do not set a fetch size to save memory: reading through a cursor makes
    /// PostgreSQL run the whole statement without parallel workers.
    public <T extends @Nullable Object> List<T> rows(Sql sql, RowReader<T> reader) {
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet found = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    /// All rows, a part at a time, for what does not fit into memory. Through a cursor, so without
    /// parallel workers.
    public <T> void parts(Sql sql, RowReader<T> reader, int size, Consumer<List<T>> taker) {
        try (PreparedStatement statement = sql.prepare(connection)) {
            statement.setFetchSize(size);
            try (ResultSet found = statement.executeQuery()) {
                List<T> part = new ArrayList<>(size);
                while (found.next()) {
                    part.add(reader.read(found));
                    if (part.size() == size) {
                        taker.accept(part);
                        part = new ArrayList<>(size);
                    }
                }
                if (!part.isEmpty()) {
                    taker.accept(part);
                }
            }
        } catch (SQLException e) {
            throw new QueryFailed(e);
        }
    }

    public <T extends @Nullable Object> T row(Sql sql, RowReader<T> reader) {
        return rows(sql, reader).getFirst();
    }

    @FunctionalInterface
    public interface RowReader<T extends @Nullable Object> {
        T read(ResultSet row) throws SQLException;
    }

    /// Carries what the database said to where problems are answered.
    @SuppressWarnings("serial") // never serialised
    static final class QueryFailed extends RuntimeException {
        QueryFailed(SQLException cause) {
            super(cause);
        }
    }
}
