package dev.vitalfew.imports.merging;

import dev.vitalfew.imports.merging.CellType.Flaw;
import dev.vitalfew.imports.reading.Row;
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

    /// Whether an earlier row may have the same key.
    static final String KEY_SEEN = "key_seen";

    private static final long FNV_OFFSET = 0xCBF29CE484222325L;

    private final Presence presence;
    private final long alwaysPresent;
    private final CellWriter cells;
    private final TimeOrderedIds ids;
    private final List<Staged> staged = new ArrayList<>();
    private final @Nullable KeyFilter keys;
    private final @Nullable StoredRows stored;
    private long seen;
    private long leftOut;
    private boolean missesTwin;

    /// A column of the table.
    ///
    /// @param cell its place in the rows of the upload
    private record Staged(Column column, int cell, boolean isKey) {}

    /// @param stored what need not be staged, null where everything is
    Staging(Presence presence, ImportOrder order, TimeOrderedIds ids, @Nullable StoredRows stored) {
        this.stored = stored;
        this.presence = presence;
        this.alwaysPresent = presence.bitsOf(order.always());
        this.cells = new CellWriter(order.writing().notation());
        this.ids = ids;
        Set<Column> key = order.type().merge().keyColumns();
        this.keys = key.isEmpty() ? null : new KeyFilter();
        for (int cell = 0; cell < presence.columns().size(); cell++) {
            Column column = presence.columns().get(cell);
            if (presence.isStaged(column)) {
                staged.add(new Staged(column, cell, key.contains(column)));
            }
        }
    }

    /// Rows that were read, those of them that were rejected at once, and those whose key may have
    /// come before.
    record Counts(long read, long rejected, long seen) {}

    /// The columns whose values are staged, in their order.
    static List<Column> columns(Presence presence) {
        return presence.columns().stream().filter(presence::isStaged).toList();
    }

    /// Stages all rows but those that are stored just so.
    ///
    /// @return null where a row may have the key of one that was left out: there is nothing then
    ///   that it could be compared with
    @Nullable Counts stage(Connection connection, RowSource source, Progress progress)
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
                if (missesTwin) {
                    return null;
                }
                if (fault != null) {
                    writeRejected(source.row().line(), fault, rows);
                    rejected++;
                }
                rows.endRow();
                progress.rowRead();
            }
            long copied = rows.finish();
            analyze(connection);
            return new Counts(copied + leftOut, rejected, seen);
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
        staged.forEach(
                one -> definitions.add(one.column.sql() + " " + one.column.type().sqlType()));
        if (presence.perRow()) {
            definitions.add(Presence.BITS + " bigint");
        }
        if (keys != null) {
            definitions.add(KEY_SEEN + " boolean");
        }
        definitions.add("reject text"); // code and column, as in Verdicts
        definitions.add("reject_message text");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table %s (%s)".formatted(TABLE, String.join(", ", definitions)));
        }
    }

    /// How many rows there are is nearly all that plans need to know.
    private static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local default_statistics_target = 10");
            statement.execute("analyze " + TABLE);
        }
    }

    private int fields() {
        return staged.size() + 4 + (presence.perRow() ? 1 : 0) + (keys == null ? 0 : 1);
    }

    /// Null where the row is good.
    private @Nullable RowFault write(Row row, CopyRows rows) throws SQLException {
        rows.beginRow(fields());
        if (row.fault() != null) {
            return row.fault();
        }
        rows.bigint(row.line());
        rows.uuid(ids.next());
        int cellsStart = rows.place();
        long hash = FNV_OFFSET;
        for (Staged one : staged) {
            int start = rows.place();
            Flaw flaw = cells.write(row, one.cell, one.column, rows);
            if (flaw != null) {
                return new RowFault(one.column.name(), flaw.code(), flaw.message());
            }
            if (one.isKey) {
                hash = rows.hash(hash, start, rows.place());
            }
        }
        boolean again = keys != null && keys.add(CopyRows.mixed(hash));
        boolean isStored = stored != null && rows.isIn(stored, cellsStart);
        if (again) {
            seen++;
            // Each stored row is found once: found now, it was not left out before.
            missesTwin = leftOut > 0 && !isStored;
        } else if (isStored) {
            rows.dropRow();
            leftOut++;
            return null;
        }
        if (presence.perRow()) {
            rows.bigint(bits(row));
        }
        if (keys != null) {
            rows.bool(again);
        }
        rows.none();
        rows.none();
        return null;
    }

    private long bits(Row row) {
        long bits = alwaysPresent;
        for (int i = 0; i < presence.columns().size(); i++) {
            bits |= row.cell(i) == null ? 0 : 1L << i;
        }
        return bits;
    }

    private void writeRejected(long line, RowFault fault, CopyRows rows) {
        rows.dropRow();
        int fields = fields();
        rows.beginRow(fields);
        rows.bigint(line);
        for (int empty = 1; empty < fields - 2; empty++) {
            rows.none();
        }
        rows.text(Verdicts.rejection(fault.code(), fault.column() == null ? "" : fault.column()));
        rows.text(fault.message());
    }
}
