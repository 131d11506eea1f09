package dev.vitalfew.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitalfew.api.Jdbc;
import dev.vitalfew.api.ListOrder;
import dev.vitalfew.api.ListSql;
import dev.vitalfew.api.Page;
import dev.vitalfew.api.PageQuery;
import dev.vitalfew.api.PageTokens;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rejected rows of imports, in the order of the file.
@ApplicationScoped
public class ImportErrorService {
    private static final Set<String> OWN_MEMBERS = Set.of("line", "column", "code", "message");
    private static final ListOrder AS_SENT = ListOrder.of(ListOrder.Key.up("e.line", "bigint"));
    private static final TypeReference<LinkedHashMap<String, String>> CELLS =
            new TypeReference<>() {};

    private final AgroalDataSource database;
    private final PageTokens tokens;
    private final ObjectMapper json;

    ImportErrorService(AgroalDataSource database, PageTokens tokens, ObjectMapper json) {
        this.database = database;
        this.tokens = tokens;
        this.json = json;
    }

    /// A rejected row as it is stored.
    ///
    /// @param cells by the caller's own names, in the order of the file
    record Rejected(
            long line,
            @Nullable String column,
            String code,
            String message,
            Map<String, String> cells) {}

    @Transactional
    public Page<ImportErrorView> list(UUID importId, PageQuery page) {
        ListSql<Rejected> list =
                new ListSql<>("e.*", "from import_error e", this::rejected)
                        .where("e.import_id = ?", importId);
        return Jdbc.call(
                        database,
                        connection ->
                                list.page(
                                        connection,
                                        AS_SENT,
                                        new ListSql.Paging(page, tokens),
                                        "import-errors",
                                        importId))
                .map(ImportErrorService::view);
    }

    private static ImportErrorView view(Rejected row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells()
                .forEach(
                        (name, value) ->
                                cells.put(OWN_MEMBERS.contains(name) ? "_" + name : name, value));
        return new ImportErrorView(row.line(), row.column(), row.code(), row.message(), cells);
    }

    /// Up to `limit` rows after a line.
    @Transactional
    List<Rejected> after(UUID importId, long line, int limit) throws SQLException {
        return rows(importId, line, limit);
    }

    private List<Rejected> rows(UUID importId, long line, int limit) throws SQLException {
        List<Rejected> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                select line, column_name, code, message, cells from import_error
                                where import_id = ? and line > ? order by line limit ?""")) {
            statement.setObject(1, importId);
            statement.setLong(2, line);
            statement.setInt(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(rejected(row));
                }
            }
        }
        return rows;
    }

    private Rejected rejected(ResultSet row) throws SQLException {
        try {
            return new Rejected(
                    row.getLong("line"),
                    row.getString("column_name"),
                    row.getString("code"),
                    row.getString("message"),
                    json.readValue(row.getString("cells"), CELLS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cells of a rejected row", e);
        }
    }

    /// The caller's own columns: those of the file's header, or of all rows where each brought its
    /// own.
    ///
    /// @param ragged whether rows are told cell by cell instead of by name, since they may have
    ///   more or fewer
    record Header(List<String> names, boolean ragged) {}

    @Transactional
    Header header(UUID importId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                select coalesce(header, (
                                           select array_agg(name order by first) from (
                                               select name, min(position) as first
                                               from import_error,
                                                    json_object_keys(cells) with ordinality as cell (name, position)
                                               where import_id = job.id group by name) names)),
                                       header is not null
                                from import_job job where id = ?""")) {
            statement.setObject(1, importId);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Array names = row.getArray(1);
                List<String> list =
                        names == null ? List.of() : List.of((String[]) names.getArray());
                return new Header(list, row.getBoolean(2));
            }
        }
    }
}
