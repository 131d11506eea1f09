package dev.vitalfew.imports.merging;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The stored facts of a source as they would be staged, read beside a file that is sent again. A
/// file mostly has its rows where it had them before, so what did not change is found by laying
/// both side by side, and needs no staging and no judging.
///
/// Nobody may change or delete facts meanwhile. What is not found may be stored all the same.
final class StoredRows implements AutoCloseable {
    /// Where a row is not the next one, so many more are read to look for it. More than one, so
    /// that a file which lacks many stored rows comes up with them.
    private static final int READ_ON_MISS = 8;

    /// Some 20 MB in memory.
    private static final int MAX_AHEAD = 50_000;

    /// From here on the file is taken to be in another order.
    private static final int MAX_MISSES = 50_000;

    private static final String CANCELLED = "57014";
    private static final int SIGNATURE = 19;
    private static final int COUNT_OF_FIELDS = 2;

    private final Connection connection;
    private final CopyOut rows;

    /// Rows that were read and not found in the file, in their order.
    private final Set<Cells> ahead = new LinkedHashSet<>();

    private boolean atStart = true;
    private boolean atEnd;
    private int misses;

    private StoredRows(Connection connection, CopyOut rows) {
        this.connection = connection;
        this.rows = rows;
    }

    /// @param connection its own, which closing gives back
    static StoredRows open(
            Connection connection, FactMerge merge, Presence presence, MergeSettings settings)
            throws SQLException {
        boolean opened = false;
        try {
            connection.setAutoCommit(false);
            prepare(connection, settings.source());
            CopyOut rows =
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (%s) to stdout (format binary)"
                                            .formatted(sql(merge, presence)));
            opened = true;
            return new StoredRows(connection, rows);
        } finally {
            if (!opened) {
                connection.close();
            }
        }
    }

    /// COPY binds no parameter. Rows have to come as they lie: no scan may join another one or be
    /// shared out, and only the nested loop of a left join keeps the order for sure.
    private static void prepare(Connection connection, String source) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('vitalfew.source', ?, true)")) {
            statement.setString(1, source);
            statement.execute();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local synchronize_seqscans = off");
            statement.execute("set local max_parallel_workers_per_gather = 0");
            statement.execute("set local enable_hashjoin = off");
            statement.execute("set local enable_mergejoin = off");
            statement.execute("set local work_mem = '64MB'");
        }
    }

    /// Splits of a credit and sellers without a name in this source cannot be staged. References
    /// are to be sought by what they stand for: by its statistics, PostgreSQL may believe that a
    /// new source has none, and look through all of them for every row.
    private static String sql(FactMerge merge, Presence presence) {
        List<Column> columns = presence.columns().stream().filter(presence::isStaged).toList();
        Column account = merge.account();
        Column seller = merge.seller();
        boolean credits = merge.mayCredit(presence);
        String values =
                columns.stream()
                        .map(
                                column -> {
                                    if (column.equals(account)) {
                                        return "r.external_id";
                                    }
                                    return column.equals(seller)
                                            ? "q.external_id"
                                            : "t." + merge.target(column);
                                })
                        .collect(joining(", "));
        List<String> parts = new ArrayList<>();
        parts.add("select %s from %s t".formatted(values, merge.table()));
        parts.add(
                "left join account_ref r on r.account_id = t.account_id and r.source || '' = t.source");
        if (credits) {
            parts.add(
                    "left join seller_ref q on q.seller_id = t.seller_id and q.source || '' = t.source");
        }
        parts.add("where t.source = current_setting('vitalfew.source')");
        if (credits) {
            parts.add(
                    """
                    and (t.seller_id is null or q.seller_id is not null)
                    and not exists (select from purchase_credit c
                                    where c.account_id = t.account_id and c.purchase_id = t.id)""");
        }
        return String.join(" ", parts);
    }

    /// Whether a row of the file is stored just so. Each stored row is found once.
    ///
    /// @param buffer holds the cells of the row from `from` to `to`, as COPY has them
    boolean take(byte[] buffer, int from, int to) throws SQLException {
        if (misses > MAX_MISSES) {
            return false;
        }
        if (ahead.isEmpty()) {
            byte[] next = next();
            if (next == null) {
                return false;
            }
            if (Arrays.equals(buffer, from, to, next, COUNT_OF_FIELDS, next.length)) {
                return true;
            }
            ahead.add(Cells.of(next, COUNT_OF_FIELDS, next.length));
        }
        return takeAhead(Cells.of(buffer, from, to));
    }

    private boolean takeAhead(Cells sought) throws SQLException {
        if (!ahead.contains(sought)) {
            readAhead();
        }
        if (!ahead.contains(sought)) {
            misses++;
            if (misses > MAX_MISSES) {
                ahead.clear();
            }
            return false;
        }
        misses = 0;
        Iterator<Cells> passed = ahead.iterator();
        boolean found = false;
        while (!found) {
            found = passed.next().equals(sought);
            passed.remove();
        }
        return true;
    }

    private void readAhead() throws SQLException {
        for (int i = 0; i < READ_ON_MISS && ahead.size() < MAX_AHEAD; i++) {
            byte[] next = next();
            if (next == null) {
                return;
            }
            ahead.add(Cells.of(next, COUNT_OF_FIELDS, next.length));
        }
    }

    /// Null at the end.
    private byte @Nullable [] next() throws SQLException {
        while (!atEnd) {
            byte[] message = rows.readFromCopy();
            int start = atStart ? SIGNATURE : 0;
            atStart = false;
            atEnd = message == null || message.length - start == COUNT_OF_FIELDS;
            if (!atEnd && message != null && message.length > start) {
                return start == 0 ? message : Arrays.copyOfRange(message, start, message.length);
            }
        }
        return null;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            if (rows.isActive()) {
                cancel();
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /// What the server has sent is still to be read: without that, it would be taken for the answer
    /// to the next statement.
    private void cancel() throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
        try {
            byte[] rest = rows.readFromCopy();
            while (rest != null) {
                rest = rows.readFromCopy();
            }
        } catch (SQLException e) {
            if (!CANCELLED.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    /// The cells of one row as COPY has them.
    private static final class Cells {
        private final byte[] bytes;
        private final int hash;

        private Cells(byte[] bytes) {
            this.bytes = bytes;
            this.hash = Arrays.hashCode(bytes);
        }

        static Cells of(byte[] buffer, int from, int to) {
            return new Cells(Arrays.copyOfRange(buffer, from, to));
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Cells cells && Arrays.equals(bytes, cells.bytes);
        }
    }
}
