package dev.vitalfew.imports.merging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a source calls the accounts or sellers that it knows, in memory. Takes the last text that
/// it is given for such a name.
final class References implements CellSink {
    private static final int FETCHED_AT_ONCE = 10_000;

    private final Map<String, UUID> ids;
    private @Nullable String named;

    private References(Map<String, UUID> ids) {
        this.ids = ids;
    }

    /// Reads at most `max` of them.
    ///
    /// @param of `account` or `seller`
    /// @return null where there are more
    static @Nullable References read(Connection connection, String of, String source, int max)
            throws SQLException {
        Map<String, UUID> ids = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select external_id, %1$s_id from %1$s_ref where source = ? limit ?"
                                .formatted(of))) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            statement.setString(1, source);
            statement.setInt(2, max + 1);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getString(1), rows.getObject(2, UUID.class));
                }
            }
        }
        return ids.size() > max ? null : new References(ids);
    }

    /// Whether a name was given.
    boolean isNamed() {
        return named != null;
    }

    /// Whose name was given last; null where the source knows nobody by it.
    @Nullable UUID id() {
        return named == null ? null : ids.get(named);
    }

    @Override
    public void none() {
        named = null;
    }

    @Override
    public void text(String value) {
        named = value;
    }

    @Override
    public void integer(int value) {
        throw new IllegalStateException("a reference is text");
    }

    @Override
    public void date(long epochDay) {
        throw new IllegalStateException("a reference is text");
    }

    @Override
    public void instant(long epochMilli) {
        throw new IllegalStateException("a reference is text");
    }

    @Override
    public void decimal(ParsedDecimal value) {
        throw new IllegalStateException("a reference is text");
    }
}
