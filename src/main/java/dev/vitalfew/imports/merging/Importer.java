package dev.vitalfew.imports.merging;

import static java.util.Objects.requireNonNull;

import dev.vitalfew.api.MergeLock;
import dev.vitalfew.imports.reading.RowSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings one upload into the database: the first one of a source at once, if it is a plain one;
/// any other by staging in a transaction of its own, so that a long file holds up nobody, then
/// everything that others see in one.
public final class Importer {
    private static final int MAX_ATTEMPTS = 5;
    private static final int WORTH_STATISTICS = 10_000;

    /// The short ways take rows in the order of the file, which goes well while the index of their
    /// key fits into memory. Longer files are better sorted.
    private static final long MAX_SHORTENED = 256L << 20;

    /// Smaller files are staged as soon as anything else.
    private static final long WORTH_COMPARING = 256L << 10;

    /// Another writer was quicker with a key or its row is gone, or the two waited for each other:
    /// judged again, all is well.
    private static final Set<String> WORTH_ANOTHER_ATTEMPT =
            Set.of("23505", "23503", "40001", "40P01");

    private final Connection connection;
    private final Connections connections;
    private final ImportOrder order;
    private final Clock clock;

    /// Where further connections come from, to be closed by who opened them.
    public interface Connections {
        Connection open() throws SQLException;
    }

    /// @param connection without other work on it; its settings are left as they were
    public Importer(
            Connection connection, Connections connections, ImportOrder order, Clock clock) {
        this.connection = connection;
        this.connections = connections;
        this.order = order;
        this.clock = clock;
    }

    /// Opens the upload; done twice, since rejected rows are told with the caller's own cells.
    public interface Rows {
        RowSource open() throws IOException;

        /// Bytes when unpacked; an estimate where it is packed.
        long length();
    }

    /// Has the last word in the transaction of the merge; what it throws undoes all.
    public interface Ending {
        void within(Connection transaction, MergeResult result) throws SQLException, ImportStopped;
    }

    public MergeResult run(Rows rows, Progress progress, Ending ending)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            MergeResult quick = shorten(rows, progress, ending);
            if (quick != null) {
                return quick;
            }
            Staged staged = stage(rows, progress);
            for (int attempt = 1; ; attempt++) {
                try {
                    MergeResult merged = merge(rows, staged, progress, ending);
                    connection.commit();
                    return merged;
                } catch (SQLException e) {
                    connection.rollback();
                    if (attempt == MAX_ATTEMPTS || !isWorthAnotherAttempt(e)) {
                        throw e;
                    }
                }
            }
        } finally {
            cleanUp();
        }
    }

    private static boolean isWorthAnotherAttempt(SQLException e) {
        return WORTH_ANOTHER_ATTEMPT.contains(String.valueOf(e.getSQLState()));
    }

    /// The ways that spare most of the work where facts come for the first time or mostly as they
    /// are stored. Nobody may change facts meanwhile.
    ///
    /// @return null where all rows must be staged and merged, and nothing was done
    private @Nullable MergeResult shorten(Rows rows, Progress progress, Ending ending)
            throws SQLException, IOException {
        if (!(order.type().merge() instanceof FactMerge merge)
                || merge.account() == null
                || rows.length() > MAX_SHORTENED) {
            return null;
        }
        progress.beforeMerge();
        hold(merge);
        try {
            MergeResult result =
                    hasImported()
                            ? mergeDifferences(merge, rows, progress, ending)
                            : loadFirst(rows, progress, ending);
            if (result != null) {
                connection.commit();
                return result;
            }
        } catch (SQLException e) {
            if (!isWorthAnotherAttempt(e)) {
                throw e;
            }
        }
        connection.rollback();
        progress.restart();
        return null;
    }

    /// Facts may be stored though no import brought them: this only tells which way is likely.
    private boolean hasImported() throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        select exists (select from import_job where type = ? and source = ? and not dry_run
                                       and state = 'SUCCEEDED' and rows_inserted + rows_updated + rows_unchanged > 0)""")) {
            statement.setString(1, order.type().name());
            statement.setString(2, order.settings().source());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private @Nullable MergeResult loadFirst(Rows rows, Progress progress, Ending ending)
            throws SQLException, IOException {
        FirstLoad load = FirstLoad.of(connection, order);
        FirstLoad.Loaded loaded = load == null ? null : load.load(rows, clock.instant(), progress);
        return loaded == null ? null : finish(loaded, rows, ending);
    }

    private @Nullable MergeResult mergeDifferences(
            FactMerge merge, Rows rows, Progress progress, Ending ending)
            throws SQLException, IOException {
        if (rows.length() < WORTH_COMPARING || !order.leavesUnchanged()) {
            return null;
        }
        try (RowSource source = rows.open()) {
            Presence presence = order.presence(source.columns());
            if (presence.perRow() || merge.accountsHaveTwins(connection, order.settings())) {
                return null;
            }
            Staging.Counts counts;
            try (StoredRows stored =
                    StoredRows.open(connections.open(), merge, presence, order.settings())) {
                counts = staging(presence, stored).stage(connection, source, progress);
            }
            return counts == null
                    ? null
                    : merge(rows, new Staged(presence, counts), progress, ending);
        }
    }

    private Staging staging(Presence presence, @Nullable StoredRows stored) {
        return new Staging(presence, order, new TimeOrderedIds(clock.millis()), stored);
    }

    private MergeResult finish(FirstLoad.Loaded loaded, Rows rows, Ending ending)
            throws SQLException, IOException {
        long rejected = loaded.rejected().size();
        long inserted = loaded.read() - rejected;
        if (rejected > 0) {
            new RejectedRows(connection, order).list(rows, loaded.rejected());
        }
        MergeResult result = new MergeResult(true, loaded.read(), inserted, 0, 0, rejected);
        ending.within(connection, result);
        return result;
    }

    private void hold(Merge merge) throws SQLException {
        for (MergeLock lock : merge.locks(order.settings())) {
            lock.hold(connection);
        }
    }

    record Staged(Presence presence, Staging.Counts counts) {}

    private Staged stage(Rows rows, Progress progress) throws SQLException, IOException {
        try (RowSource source = rows.open()) {
            Presence presence = order.presence(source.columns());
            execute("set local synchronous_commit = off"); // nothing of staging outlives this
            // session
            Staging.Counts counts =
                    requireNonNull(staging(presence, null).stage(connection, source, progress));
            connection.commit();
            return new Staged(presence, counts);
        }
    }

    private MergeResult merge(Rows rows, Staged staged, Progress progress, Ending ending)
            throws SQLException, IOException {
        progress.beforeMerge();
        execute("set local work_mem = '256MB'"); // a million rows are joined and sorted without the
        // disk
        Merge merge = order.type().merge();
        hold(merge);
        MergeSession session =
                new MergeSession(connection, order.settings(), staged, clock.instant());
        merge.judge(session);
        MergeResult judged = Verdicts.count(session);
        boolean lands = judged.rejected() == 0 || !order.abortOnError();
        if (lands && !order.dryRun()) {
            progress.beforeMerge();
            merge.apply(session, judged);
        }
        if (judged.rejected() > 0) {
            new RejectedRows(connection, order).list(rows);
        }
        MergeResult result = lands ? judged : judged.notLanded();
        ending.within(connection, result);
        return result;
    }

    /// Lets PostgreSQL plan by what is there now: its own look at a table that grew at once comes
    /// up to a minute later, and answers over it would be slow until then.
    public void refreshStatistics(MergeResult result) throws SQLException {
        if (result.inserted() + result.updated() >= WORTH_STATISTICS) {
            execute("analyze " + String.join(", ", order.type().merge().tables()));
        }
    }

    private void cleanUp() throws SQLException {
        if (connection.isClosed() || !connection.isValid(5)) {
            return; // and what was temporary is gone with the session
        }
        connection.rollback();
        execute("drop table if exists " + Staging.TABLE);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
