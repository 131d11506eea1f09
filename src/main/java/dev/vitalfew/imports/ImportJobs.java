package dev.vitalfew.imports;

import dev.vitalfew.api.IdempotencyKey;
import dev.vitalfew.api.StreamedKeys.Asked;
import dev.vitalfew.imports.merging.ImportOrder;
import dev.vitalfew.imports.merging.MergeResult;
import dev.vitalfew.platform.InstanceId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes the life of imports. Every step names the state that it starts from and the process that
/// it belongs to, so that a job which others have given up for dead stays so.
@Singleton
class ImportJobs {
    /// Of the constraints that a new job can break, only one is about more than itself.
    private static final String KEY_TAKEN = "23505";

    private final AgroalDataSource bulk;
    private final ImportKeys keys;
    private final UUID instance;
    private final Clock clock;

    ImportJobs(
            @DataSource("bulk") AgroalDataSource bulk,
            ImportKeys keys,
            InstanceId instance,
            Clock clock) {
        this.bulk = bulk;
        this.keys = keys;
        this.instance = instance.value();
        this.clock = clock;
    }

    /// Makes the job, and gives it the sender's idempotency key.
    ///
    /// @throws dev.vitalfew.api.Problem where another import has just taken the key
    void create(ImportRequest request) throws SQLException {
        try (Connection connection = bulk.getConnection()) {
            connection.setAutoCommit(false);
            try {
                create(connection, request.order());
                Asked asked = request.sender().asked();
                if (asked != null) {
                    keys.take(connection, request.order().id(), asked);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                if (KEY_TAKEN.equals(e.getSQLState())) {
                    throw IdempotencyKey.inProgress();
                }
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void create(Connection transaction, ImportOrder order) throws SQLException {
        execute(
                transaction,
                """
                insert into import_job (id, type, source, state, dry_run, mode, on_error, created_at,
                                        instance_id, heartbeat_at)
                values (?, ?, ?, 'QUEUED', ?, ?, ?, ?, ?, clock_timestamp())""",
                order.id(),
                order.type().name(),
                order.settings().source(),
                order.dryRun(),
                order.settings().mode().name(),
                (order.abortOnError() ? OnError.ABORT : OnError.CONTINUE).name(),
                now(),
                instance);
    }

    /// Whether it may run.
    boolean start(UUID id, long bytes, List<String> header) throws SQLException {
        try (Connection connection = bulk.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update import_job set state = 'RUNNING', started_at = ?, bytes_read = ?, header = ?,
                                                      heartbeat_at = clock_timestamp()
                                where id = ? and state = 'QUEUED' and instance_id = ?""")) {
            update.setTimestamp(1, now());
            update.setLong(2, bytes);
            Array names =
                    header.isEmpty() ? null : connection.createArrayOf("text", header.toArray());
            update.setArray(3, names);
            update.setObject(4, id);
            update.setObject(5, instance);
            return update.executeUpdate() == 1;
        }
    }

    /// Ends a job inside the transaction of its merge.
    ///
    /// @param failure null for success
    /// @return whether it was still to be ended; if not, the transaction must not commit
    boolean end(
            Connection transaction,
            UUID id,
            MergeResult result,
            @Nullable ImportFailure failure,
            @Nullable String message)
            throws SQLException {
        return execute(
                        transaction,
                        """
                        update import_job
                        set state = ?, code = ?, message = ?, finished_at = ?, rows_read = ?, rows_inserted = ?,
                            rows_updated = ?, rows_unchanged = ?, rows_rejected = ?
                        where id = ? and state = 'RUNNING' and instance_id = ?""",
                        (failure == null ? ImportState.SUCCEEDED : ImportState.FAILED).name(),
                        failure == null ? null : failure.code().name(),
                        failure == null ? message : failure.message().toString(),
                        now(),
                        result.read(),
                        result.inserted(),
                        result.updated(),
                        result.unchanged(),
                        result.rejected(),
                        id,
                        instance)
                == 1;
    }

    /// Fails a job of this process. One that has ended otherwise stays as it is.
    void fail(UUID id, long bytes, long rows, ImportFailure failure) throws SQLException {
        execute(
                """
                update import_job
                set state = 'FAILED', code = ?, message = ?, finished_at = ?, bytes_read = ?, rows_read = ?
                where id = ? and state in ('QUEUED', 'RUNNING') and instance_id = ?""",
                failure.code().name(),
                failure.message().toString(),
                now(),
                bytes,
                rows,
                id,
                instance);
    }

    /// Shows how far imports are, and that this process still works on them.
    void beat(Collection<LiveImport> live) throws SQLException {
        try (Connection connection = bulk.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                """
                                update import_job
                                set heartbeat_at = clock_timestamp(), bytes_read = ?, rows_read = ?
                                where id = ? and state in ('QUEUED', 'RUNNING') and instance_id = ?""")) {
            update.setQueryTimeout(5);
            for (LiveImport one : live) {
                update.setLong(1, one.bytes());
                update.setLong(2, one.rows());
                update.setObject(3, one.id());
                update.setObject(4, instance);
                update.executeUpdate();
            }
        }
    }

    /// Fails whatever this installation had not finished when its last process ended.
    int failOwn() throws SQLException {
        return execute(
                """
                update import_job set state = 'FAILED', code = ?, message = ?, finished_at = ?
                where state in ('QUEUED', 'RUNNING') and instance_id = ?""",
                ImportFailure.SERVER_STOPPED.code().name(),
                ImportFailure.SERVER_STOPPED.message().toString(),
                now(),
                instance);
    }

    /// Fails the jobs of processes that are not heard of any more. By the database's clock: those
    /// of the processes may differ.
    int failDead() throws SQLException {
        return execute(
                """
                update import_job set state = 'FAILED', code = ?, message = ?, finished_at = ?
                where state in ('QUEUED', 'RUNNING') and heartbeat_at < clock_timestamp() - interval '10 seconds'""",
                ImportFailure.SERVER_LOST.code().name(),
                ImportFailure.SERVER_LOST.message().toString(),
                now());
    }

    private Timestamp now() {
        Instant now = clock.instant();
        return Timestamp.from(now);
    }

    private int execute(String sql, @Nullable Object... values) throws SQLException {
        try (Connection connection = bulk.getConnection()) {
            return execute(connection, sql, values);
        }
    }

    private static int execute(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }
}
