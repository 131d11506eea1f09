package dev.vitalfew.imports.merging;

import dev.vitalfew.imports.merging.CellType.Flaw;
import dev.vitalfew.imports.reading.Row;
import dev.vitalfew.imports.reading.RowCode;
import dev.vitalfew.imports.reading.RowFault;
import dev.vitalfew.imports.reading.RowSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Copies all rows of an upload, typed and checked, into a temporary table: those that are good
/// with their values, the others with what is wrong. Temporary, so that whatever kills the server
/// or us leaves nothing of it.
final class Staging {
    static final String TABLE = "import_stage";

    private static final Flaw EMPTY = new Flaw(RowCode.ROW_REQUIRED, "is required and empty");
    private static final int OTHER_FIELDS = 6;

    private final List<Column> columns;
    private final Presence presence;
    private final long alwaysPresent;
    private final Notation notation;
    private final TimeOrderedIds ids;

    /// @param always columns that count as present in each row, whatever the file has
    Staging(Presence presence, Set<String> always, Notation notation, TimeOrderedIds ids) {
        this.columns = presence.columns();
        this.presence = presence;
        this.alwaysPresent = presence.bitsOf(always);
        this.notation = notation;
        this.ids = ids;
    }

    /// Rows that were read, and those of them that were rejected at once.
    record Counts(long read, long rejected) {}

    Counts stage(Connection connection, RowSource source, Progress progress)
            throws SQLException, IOException {
        createTable(connection);
        CopyIn copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy %s from stdin (format binary)".formatted(TABLE));
        try {
            CopyRows rows = new CopyRows(copy);
            long rejected = 0;
            while (source.next()) {
                RowFault fault = write(source.row(), rows);
                if (fault != null) {
                    writeRejected(source.row().line(), fault, rows);
                    rejected++;
                }
                rows.endRow();
                progress.rowRead();
            }
            long read = rows.finish();
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze " + TABLE);
            }
            return new Counts(read, rejected);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void createTable(Connection connection) throws SQLException {
        List<String> definitions = new ArrayList<>();
        definitions.add("line bigint not null");
        definitions.add("id uuid");
        definitions.add(Presence.BITS + " bigint");
        columns.forEach(column -> definitions.add(column.sql() + " " + column.type().sqlType()));
        definitions.add("reject_column text");
        definitions.add("reject_code text");
        definitions.add("reject_message text");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table %s (%s)".formatted(TABLE, String.join(", ", definitions)));
        }
    }

    /// Null where the row is good.
    private @Nullable RowFault write(Row row, CopyRows rows) {
        rows.beginRow(columns.size() + OTHER_FIELDS);
        if (row.fault() != null) {
            return row.fault();
        }
        rows.bigint(row.line());
        rows.uuid(ids.next());
        if (presence.perRow()) {
            rows.bigint(bits(row));
        } else {
            rows.none();
        }
        for (int i = 0; i < columns.size(); i++) {
            Flaw flaw = writeCell(row, i, rows);
            if (flaw != null) {
                return new RowFault(columns.get(i).name(), flaw.code(), flaw.message());
            }
        }
        rows.none();
        rows.none();
        rows.none();
        return null;
    }

    private long bits(Row row) {
        long bits = alwaysPresent;
        for (int i = 0; i < columns.size(); i++) {
            bits |= row.cell(i) == null ? 0 : 1L << i;
        }
        return bits;
    }

    private @Nullable Flaw writeCell(Row row, int index, CopyRows rows) {
        Column column = columns.get(index);
        String cell = row.cell(index);
        String content = cell == null ? "" : cell.strip();
        if (!content.isEmpty()) {
            return column.type()
                    .write(content, row.isJsonNumber(index) ? Notation.PLAIN : notation, rows);
        }
        if (column.required()) {
            return EMPTY;
        }
        if (column.whenEmpty() != null) {
            return column.type().write(column.whenEmpty(), Notation.PLAIN, rows);
        }
        rows.none();
        return null;
    }

    private void writeRejected(long line, RowFault fault, CopyRows rows) {
        rows.dropRow();
        rows.beginRow(columns.size() + OTHER_FIELDS);
        rows.bigint(line);
        rows.none();
        rows.none();
        columns.forEach(_ -> rows.none());
        if (fault.column() == null) {
            rows.none();
        } else {
            rows.text(fault.column());
        }
        rows.text(fault.code().name());
        rows.text(fault.message());
    }
}
