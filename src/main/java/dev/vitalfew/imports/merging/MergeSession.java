package dev.vitalfew.imports.merging;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The transaction of one merge. `:source`, `:author` and `:now` in a statement are bound; nothing
/// of a caller ever stands in the text of one.
record MergeSession(
        Connection connection, MergeSettings settings, Importer.Staged staged, Instant now) {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):(source|now|author)\\b");

    Presence presence() {
        return staged.presence();
    }

    Staging.Counts counts() {
        return staged.counts();
    }

    int execute(String sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            return statement.executeUpdate();
        }
    }

    long count(String sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement =
                connection.prepareStatement(PARAMETER.matcher(sql).replaceAll("?"));
        int position = 0;
        for (MatchResult parameter : PARAMETER.matcher(sql).results().toList()) {
            position++;
            switch (parameter.group(1)) {
                case "source" -> statement.setString(position, settings.source());
                case "author" -> statement.setString(position, settings.author());
                case "now" -> statement.setTimestamp(position, Timestamp.from(now));
                default -> throw new IllegalArgumentException("no value for " + parameter.group());
            }
        }
        return statement;
    }
}
