package dev.vitalfew.imports.merging;

import dev.vitalfew.api.MergeLock;
import dev.vitalfew.imports.reading.RowSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Set;

/// Brings one upload into the database: staging in a transaction of its own, so that a long file
/// holds up nobody, then everything that others see in one.
public final class Importer {
    private static final int MAX_ATTEMPTS = 5;
    private static final int WORTH_STATISTICS = 10_000;

    /// Another writer was quicker with a key or its row is gone, or the two waited for each other:
    /// judged again, all is well.
    private static final Set<String> WORTH_ANOTHER_ATTEMPT =
            Set.of("23505", "23503", "40001", "40P01");

    private final Connection connection;
    private final ImportOrder order;
    private final Clock clock;

    /// @param connection without other work on it; its settings are left as they were
    public Importer(Connection connection, ImportOrder order, Clock clock) {
        this.connection = connection;
        this.order = order;
        this.clock = clock;
    }

    /// Opens the upload; done twice, since rejected rows are told with the caller's own cells.
    public interface Rows {
        RowSource open() throws IOException;
    }

    /// Has the last word in the transaction of the merge; what it throws undoes all.
    public interface Ending {
        void within(Connection transaction, MergeResult result) throws SQLException, ImportStopped;
    }

    public MergeResult run(Rows rows, Progress progress, Ending ending)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            Staged staged = stage(rows, progress);
            for (int attempt = 1; ; attempt++) {
                try {
                    return merge(rows, staged, progress, ending);
                } catch (SQLException e) {
                    connection.rollback();
                    if (attempt == MAX_ATTEMPTS
                            || !WORTH_ANOTHER_ATTEMPT.contains(String.valueOf(e.getSQLState()))) {
                        throw e;
                    }
                }
            }
        } finally {
            cleanUp();
        }
    }

    record Staged(Presence presence, Staging.Counts counts) {}

    private Staged stage(Rows rows, Progress progress) throws SQLException, IOException {
        try (RowSource source = rows.open()) {
            Presence presence = order.presence(source.columns());
            TimeOrderedIds ids = new TimeOrderedIds(clock.millis());
            execute("set local synchronous_commit = off"); // nothing of staging outlives this
            // session
            Staging.Counts counts =
                    new Staging(presence, order, ids).stage(connection, source, progress);
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
        for (MergeLock lock : merge.locks(order.settings())) {
            lock.hold(connection);
        }
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
            new RejectedRows(session, order.id()).list(rows);
        }
        MergeResult result = lands ? judged : judged.notLanded();
        ending.within(connection, result);
        connection.commit();
        return result;
    }

    /// Lets PostgreSQL plan by what is there now: its own look at a table that grew at once comes
    /// up to a minute later, and answers over it would be slow until then.
    public void refreshStatistics(MergeResult result) throws SQLException {
        if (result.inserted() + result.updated() >= WORTH_STATISTICS) {
            execute("analyze " + order.type().merge().table());
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
