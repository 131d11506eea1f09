package dev.vitalfew.imports.merging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vitalfew.imports.reading.RowCode;
import dev.vitalfew.imports.reading.RowFault;
import dev.vitalfew.imports.reading.RowSource;
import dev.vitalfew.imports.reading.RowSource.CallerCell;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Lists the rejected rows of an import in the order of the file, each with the caller's own cells,
/// for which the upload is read once more beside them.
final class RejectedRows {
    private static final String TABLE = "import_reject";
    private static final int BATCH = 5000;
    private static final int FIELDS = 6;

    /// Longer cells are cut: twice what the longest column takes, and still a page of them fits
    /// into memory.
    private static final int MAX_CELL = 4000;

    private static final int MAX_CELLS = 100;
    private static final JsonFactory JSON = new JsonFactory();

    private final Connection connection;
    private final ImportOrder order;

    RejectedRows(Connection connection, ImportOrder order) {
        this.connection = connection;
        this.order = order;
    }

    record Reject(long line, @Nullable String column, RowCode code, @Nullable String message) {
        static Reject of(long line, RowFault fault) {
            return new Reject(line, fault.column(), fault.code(), fault.message());
        }
    }

    /// Lists those that are at hand, in the order of the file.
    void list(Importer.Rows upload, List<Reject> rejected) throws SQLException, IOException {
        try (RowSource rows = upload.open()) {
            copy(rejected, rows);
        }
    }

    /// Lists those that staging and judging rejected.
    void list(Importer.Rows upload) throws SQLException, IOException {
        execute(
                """
                create temp table %s (line bigint primary key, column_name text, code text not null, message text)
                on commit drop"""
                        .formatted(TABLE));
        execute(
                """
                insert into %1$s
                select line, nullif(split_part(verdict, ' ', 2), ''), split_part(verdict, ' ', 1), message
                from (select line, reject as verdict, reject_message as message
                      from %2$s where reject is not null
                      union all
                      select line, verdict, (regexp_match(verdict, '^\\S+ \\S+ (.+)$'))[1]
                      from %3$s where verdict like 'ROW\\_%%') rejected
                order by line"""
                        .formatted(TABLE, Staging.TABLE, Verdicts.TABLE));
        try (RowSource rows = upload.open()) {
            List<Reject> batch = after(0);
            while (!batch.isEmpty()) {
                copy(batch, rows);
                batch = after(batch.getLast().line());
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<Reject> after(long line) throws SQLException {
        List<Reject> batch = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement(
                        "select line, column_name, code, message from %s where line > ? order by line limit %d"
                                .formatted(TABLE, BATCH))) {
            statement.setLong(1, line);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    batch.add(
                            new Reject(
                                    rows.getLong(1),
                                    rows.getString(2),
                                    RowCode.valueOf(rows.getString(3)),
                                    rows.getString(4)));
                }
            }
        }
        return batch;
    }

    private void copy(List<Reject> batch, RowSource rows) throws SQLException, IOException {
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy import_error (import_id, line, column_name, code, message, cells) from stdin (format binary)");
        try {
            CopyRows target = new CopyRows(copy);
            for (Reject reject : batch) {
                do {
                    if (!rows.next()) {
                        throw new IOException("the upload ends before line " + reject.line());
                    }
                } while (rows.row().line() < reject.line());
                write(reject, rows, target);
            }
            target.finish();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(Reject reject, RowSource rows, CopyRows target)
            throws SQLException, IOException {
        target.beginRow(FIELDS);
        target.uuid(order.id());
        target.bigint(reject.line());
        if (reject.column() == null) {
            target.none();
        } else {
            target.text(reject.column());
        }
        target.text(reject.code().name());
        target.text(
                reject.message() == null
                        ? Verdicts.message(reject.code(), order.settings())
                        : reject.message());
        target.text(json(rows.callerCells()));
        target.endRow();
    }

    /// `json` cannot hold U+0000, which some text of a row may be rejected for; its picture stands
    /// in.
    private static String json(List<CallerCell> cells) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (CallerCell cell : cells.subList(0, Math.min(cells.size(), MAX_CELLS))) {
                String value = cell.value();
                String cut = value.length() > MAX_CELL ? value.substring(0, MAX_CELL) + "…" : value;
                json.writeStringField(
                        cell.name().replace('\0', '\u2400'), cut.replace('\0', '\u2400'));
            }
            json.writeEndObject();
        }
        return text.toString();
    }
}
