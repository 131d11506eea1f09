package dev.vitalfew.imports;

import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import dev.vitalfew.imports.ImportView.Links;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Looks imports up.
@ApplicationScoped
public class ImportService {
    private static final String JOBS = "from import_job j";

    private final AgroalDataSource database;
    private final PageTokens tokens;

    ImportService(AgroalDataSource database, PageTokens tokens) {
        this.database = database;
        this.tokens = tokens;
    }

    @Transactional
    public Optional<ImportView> find(UUID id) {
        return Jdbc.call(
                database,
                connection -> {
                    try (PreparedStatement query =
                            connection.prepareStatement("select j.* " + JOBS + " where j.id = ?")) {
                        query.setObject(1, id);
                        try (ResultSet row = query.executeQuery()) {
                            return row.next() ? Optional.of(view(row)) : Optional.empty();
                        }
                    }
                });
    }

    @Transactional
    public Page<ImportView> list(ImportListQuery query, PageQuery page) {
        ListSql<ImportView> list =
                new ListSql<>("j.*", JOBS, ImportService::view)
                        .whereAnyOf("j.type = any(?)", query.type())
                        .whereAnyOf("j.state = any(?)", query.state());
        return Jdbc.call(
                database,
                connection ->
                        list.page(
                                connection,
                                query.order(),
                                new ListSql.Paging(page, tokens),
                                "imports",
                                query));
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
