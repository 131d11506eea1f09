package dev.vitalfew.api;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads one page of a list straight into its view: SQL text of our own, values of the caller's
/// bound, pages by keyset.
public final class ListSql<T> {
    private static final Logger LOG = Logger.getLogger(ListSql.class);

    private final String columns;
    private final String from;
    private final List<Object> fromValues;
    private final RowReader<T> reader;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /// Makes one item of a row.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// The keys of the last row of a page, as PostgreSQL writes them.
    record Cursor(List<String> keys) {}

    private record Row<T>(T item, List<String> keys) {}

    public ListSql(String columns, String from, RowReader<T> reader) {
        this(columns, from, List.of(), reader);
    }

    /// A list over more than tables: what it is taken from binds values itself.
    ///
    /// @param fromValues what `?` stands for in `from`
    public ListSql(String columns, String from, List<Object> fromValues, RowReader<T> reader) {
        this.columns = columns;
        this.from = from;
        this.fromValues = List.copyOf(fromValues);
        this.reader = reader;
    }

    /// Rows for which the condition holds; `?` stands for each bound value.
    public ListSql<T> where(String condition, Object... bound) {
        conditions.add(condition);
        Collections.addAll(values, bound);
        return this;
    }

    /// The same, unless the caller left the value out.
    public ListSql<T> whereGiven(String condition, @Nullable Object bound) {
        return bound == null ? this : where(condition, bound);
    }

    /// Rows that were made or changed at this moment or later; all rows where there is none.
    ///
    /// @param column a `timestamptz`
    public ListSql<T> updatedSince(String column, @Nullable Instant moment) {
        return moment == null ? this : where(column + " >= ?::timestamptz", moment.toString());
    }

    /// Rows whose value is one of the alternatives; all rows where there are none.
    ///
    /// @param condition holds one `?`, an array of texts
    public ListSql<T> whereAnyOf(String condition, @Nullable Collection<?> alternatives) {
        return alternatives == null || alternatives.isEmpty()
                ? this
                : where(
                        condition,
                        (Object) alternatives.stream().map(String::valueOf).toArray(String[]::new));
    }

    /// The page that the caller asks for.
    ///
    /// @param scope what the page token is bound to: the list, its filters and its sort
    public Page<T> page(Connection connection, ListOrder order, Paging paging, Object... scope)
            throws SQLException {
        PageQuery query = paging.query();
        Cursor after = paging.tokens().read(query.pageToken(), Cursor.class, scope);
        List<Row<T>> rows = rows(connection, order, after, query.size() + 1);
        Page<Row<T>> cut =
                Page.cut(
                        rows,
                        query.size(),
                        last -> paging.tokens().write(new Cursor(last.keys()), scope));
        return cut.<T>map(Row::item)
                .withCount(query.counts() ? Page.Count.of(count(connection)) : null);
    }

    /// Which page, and who signs the token of the next.
    public record Paging(PageQuery query, PageTokens tokens) {}

    /// The extra row that `limit` holds only proves that a next page exists.
    private List<Row<T>> rows(
            Connection connection, ListOrder order, @Nullable Cursor after, int limit)
            throws SQLException {
        StringBuilder sql = new StringBuilder("select ").append(columns);
        List<ListOrder.Key> keys = order.keys();
        for (int i = 0; i < keys.size(); i++) {
            sql.append(", (%s)::text as page_key_%d".formatted(keys.get(i).expression(), i));
        }
        List<Object> bound = allValues();
        List<String> all = new ArrayList<>(conditions);
        if (after != null) {
            all.add(order.behind());
            bound.addAll(order.bound(after.keys()));
        }
        sql.append(' ').append(from).append(whereText(all));
        sql.append(" order by ").append(order.sql()).append(" limit ").append(limit);
        try (PreparedStatement statement = prepared(connection, sql.toString(), bound)) {
            LOG.debugf("reads %s", statement); // with its values, ready for EXPLAIN
            return read(statement, keys.size());
        }
    }

    private List<Row<T>> read(PreparedStatement statement, int keys) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            List<Row<T>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(new Row<>(reader.read(result), keysOf(result, keys)));
            }
            return rows;
        }
    }

    private static List<String> keysOf(ResultSet row, int count) throws SQLException {
        List<String> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            keys.add(row.getString("page_key_" + i));
        }
        return keys;
    }

    /// Stops one row after the cap.
    private long count(Connection connection) throws SQLException {
        String sql =
                "select count(*) from (select 1 %s%s limit %d) as capped"
                        .formatted(from, whereText(conditions), Page.Count.CAP + 1);
        try (PreparedStatement statement = prepared(connection, sql, allValues());
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private List<Object> allValues() {
        List<Object> all = new ArrayList<>(fromValues);
        all.addAll(values);
        return all;
    }

    private static String whereText(List<String> all) {
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<Object> bound)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < bound.size(); i++) {
            Object value = bound.get(i);
            if (value instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
                continue;
            }
            statement.setObject(i + 1, value);
        }
        return statement;
    }

    /// A pattern for `ilike` that finds the text anywhere and takes it literally.
    public static String containing(String text) {
        String literal = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return "%" + literal + "%";
    }
}
