package dev.vitalfew.intelligence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A piece of a statement with the values of its placeholders. Statements are put together from
/// fixed pieces; what a caller sent is only ever bound.
public record Sql(String text, List<Value> values) {
    public static final Sql NONE = new Sql("", List.of());

    public Sql {
        values = List.copyOf(values);
    }

    public static Sql of(String text, Value... values) {
        return new Sql(text, List.of(values));
    }

    public Sql then(Sql next) {
        return new Sql(
                text + "\n" + next.text,
                Stream.concat(values.stream(), next.values.stream()).toList());
    }

    public Sql then(String nextText, Value... nextValues) {
        return then(of(nextText, nextValues));
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        int place = 1;
        for (Value value : values) {
            statement.setObject(place++, value.in(connection));
        }
        return statement;
    }

    /// Something bound to a placeholder.
    @FunctionalInterface
    public interface Value {
        Object in(Connection connection) throws SQLException;
    }

    public static Value text(String value) {
        return _ -> value;
    }

    public static Value day(LocalDate value) {
        return _ -> value;
    }

    public static Value id(UUID value) {
        return _ -> value;
    }

    public static Value texts(Collection<String> values) {
        return array("text", values);
    }

    public static Value ids(Collection<UUID> values) {
        return array("uuid", values);
    }

    /// Several values at once.
    ///
    /// @param type of the elements, as PostgreSQL names it
    public static Value array(String type, Collection<?> values) {
        return connection -> connection.createArrayOf(type, values.toArray());
    }
}
