package dev.vitalfew.imports;

import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.imports.ImportView.Links;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks imports up.
@ApplicationScoped
public class ImportService {
    private static final String COLUMNS =
            """
            select id, type, state, dry_run, rows_read, rows_inserted, rows_updated, rows_unchanged,
                   rows_rejected, bytes_read, created_at, started_at, finished_at, message, code
            from import_job""";

    private final AgroalDataSource database;
    private final PageTokens tokens;

    ImportService(AgroalDataSource database, PageTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    @Transactional
    public Optional<ImportView> find(UUID id) throws SQLException {
        return select(COLUMNS + " where id = ?", List.of(id)).stream().findFirst();
    }

    /// Newest first.
    @Transactional
    public Page<ImportView> list(ImportListQuery query, PageQuery page) throws SQLException {
        ImportCursor after = tokens.read(page.pageToken(), ImportCursor.class, "imports", query);
        List<Object> values = new ArrayList<>();
        String filters = filters(query, values);
        List<Object> counted = List.copyOf(values);
        String seek = "";
        if (after != null) {
            seek = " and (created_at, id) < (?, ?)";
            values.add(Timestamp.from(after.createdAt()));
            values.add(after.id());
        }
        List<ImportView> rows =
                select(
                        "%s where %s%s order by created_at desc, id desc limit %d"
                                .formatted(COLUMNS, filters, seek, page.size() + 1),
                        values);
        Page<ImportView> cut =
                Page.cut(
                        rows,
                        page.size(),
                        last ->
                                tokens.write(
                                        new ImportCursor(last.createdAt(), last.id()),
                                        "imports",
                                        query));
        return cut.withCount(page.counts() ? count(filters, counted) : null);
    }

    private static String filters(ImportListQuery query, List<Object> values) {
        List<String> filters = new ArrayList<>(List.of("true"));
        if (query.type() != null) {
            filters.add("type = ?");
            values.add(query.type());
        }
        if (query.state() != null) {
            filters.add("state = ?");
            values.add(query.state().name());
        }
        return String.join(" and ", filters);
    }

    private Page.Count count(String filters, List<Object> values) throws SQLException {
        String sql =
                "select count(*) from (select from import_job where %s limit %d) counted"
                        .formatted(filters, Page.Count.CAP + 1);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return Page.Count.of(row.getLong(1));
        }
    }

    private List<ImportView> select(String sql, List<Object> values) throws SQLException {
        List<ImportView> views = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                views.add(view(row));
            }
        }
        return views;
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static ImportView view(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new ImportView(
                id,
                row.getString("type"),
                ImportState.valueOf(row.getString("state")),
                row.getBoolean("dry_run"),
                new ImportView.Rows(
                        row.getLong("rows_read"),
                        row.getLong("rows_inserted"),
                        row.getLong("rows_updated"),
                        row.getLong("rows_unchanged"),
                        row.getLong("rows_rejected")),
                row.getLong("bytes_read"),
                row.getTimestamp("created_at").toInstant(),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("message"),
                row.getString("code"),
                Links.of(id));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
