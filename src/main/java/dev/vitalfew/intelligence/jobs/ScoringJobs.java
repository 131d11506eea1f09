package dev.vitalfew.intelligence.jobs;

import dev.vitalfew.platform.InstanceId;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// Writes the life of jobs. Every step names the state that it starts from and the process that it
/// belongs to, so that a job which others have given up for dead stays so.
@Singleton
class ScoringJobs {
    private static final String STOPPED =
            "The server stopped before the job had ended; nothing was stored. Ask for it again.";
    private static final String LOST =
            "The server that worked on the job does not answer any more; nothing was stored. Ask for it again.";

    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource bulk;
    private final UUID instance;
    private final Clock clock;

    ScoringJobs(@DataSource("bulk") AgroalDataSource bulk, InstanceId instance, Clock clock) {
        this.bulk = bulk;
        this.instance = instance.value();
        this.clock = clock;
    }

    UUID create(JobKind kind, LocalDate asOf, int policyVersion, String asked) {
        String sql =
                """
                insert into scoring_job (id, kind, state, as_of, policy_version, asked, created_at,
                                         instance_id, heartbeat_at)
                values (uuid_v7(), ?, 'QUEUED', ?, ?, ?::json, ?, ?, clock_timestamp())
                returning *""";
        return query(sql, kind.name(), asOf, policyVersion, asked, now(), instance)
                .orElseThrow()
                .id();
    }

    /// Whether it may run.
    boolean start(UUID id) {
        return execute(
                        """
                        update scoring_job
                        set state = 'RUNNING', started_at = ?, heartbeat_at = clock_timestamp()
                        where id = ? and state = 'QUEUED' and instance_id = ?""",
                        now(),
                        id,
                        instance)
                == 1;
    }

    void succeed(UUID id, String answer) {
        execute(
                """
                update scoring_job set state = 'SUCCEEDED', answer = ?::json, finished_at = ?
                where id = ? and state = 'RUNNING' and instance_id = ?""",
                answer,
                now(),
                id,
                instance);
    }

    /// In the caller's transaction, so that the job and what it wrote succeed together.
    ///
    /// @return false where others have given it up for dead
    boolean succeed(Connection connection, UUID id, String answer) throws SQLException {
        try (PreparedStatement statement =
                prepared(
                        connection,
                        """
                        update scoring_job set state = 'SUCCEEDED', answer = ?::json, finished_at = ?
                        where id = ? and state = 'RUNNING' and instance_id = ?""",
                        answer,
                        now(),
                        id,
                        instance)) {
            return statement.executeUpdate() == 1;
        }
    }

    /// What another job found out on its way, as if it had been asked for by itself.
    void keep(Connection connection, Found found) throws SQLException {
        try (PreparedStatement statement =
                prepared(
                        connection,
                        """
                        insert into scoring_job (id, kind, state, as_of, policy_version, asked, answer, created_at,
                                                 started_at, finished_at, instance_id, heartbeat_at)
                        select uuid_v7(), ?, 'SUCCEEDED', as_of, policy_version, ?::json, ?::json, created_at,
                            started_at, ?, instance_id, clock_timestamp()
                        from scoring_job where id = ?""",
                        found.kind().name(),
                        found.asked(),
                        found.answer(),
                        now(),
                        found.by())) {
            statement.executeUpdate();
        }
    }

    /// @param by the job that found it out
    record Found(JobKind kind, String asked, String answer, UUID by) {}

    void progress(UUID id, long done, long total) {
        execute(
                """
                update scoring_job
                set accounts_done = ?, accounts_total = ?, heartbeat_at = clock_timestamp()
                where id = ? and state = 'RUNNING' and instance_id = ?""",
                done,
                total,
                id,
                instance);
    }

    void fail(UUID id, String message) {
        execute(
                """
                update scoring_job set state = 'FAILED', message = ?, finished_at = ?
                where id = ? and state in ('QUEUED', 'RUNNING') and instance_id = ?""",
                message,
                now(),
                id,
                instance);
    }

    /// Shows that this process still works on them.
    void beat(Collection<UUID> live) {
        for (UUID id : live) {
            execute(
                    """
                    update scoring_job set heartbeat_at = clock_timestamp()
                    where id = ? and state in ('QUEUED', 'RUNNING') and instance_id = ?""",
                    id,
                    instance);
        }
    }

    /// Fails whatever this installation had not finished when its last process ended.
    int failOwn() {
        return execute(
                """
                update scoring_job set state = 'FAILED', message = ?, finished_at = ?
                where state in ('QUEUED', 'RUNNING') and instance_id = ?""",
                STOPPED,
                now(),
                instance);
    }

    /// Fails the jobs of processes that are not heard of any more. By the database's clock: those
    /// of the processes may differ.
    int failDead() {
        return execute(
                """
                update scoring_job set state = 'FAILED', message = ?, finished_at = ?
                where state in ('QUEUED', 'RUNNING')
                    and heartbeat_at < clock_timestamp() - interval '10 seconds'""",
                LOST,
                now());
    }

    Optional<ScoringJob> find(JobKind kind, UUID id) {
        return query("select * from scoring_job where kind = ? and id = ?", kind.name(), id);
    }

    Optional<ScoringJob> latest(JobKind kind) {
        return query(
                """
                select * from scoring_job where kind = ? and state = 'SUCCEEDED'
                order by created_at desc, id desc limit 1""",
                kind.name());
    }

    /// As of a day or before it, and about no other accounts than those of some namespaces.
    Optional<ScoringJob> latest(JobKind kind, LocalDate day, Collection<String> sources) {
        return query(
                """
                select * from scoring_job j where j.kind = ? and j.state = 'SUCCEEDED' and j.as_of <= ?
                    and not exists (select from json_array_elements_text(j.asked -> 'source') s
                                    where s.value <> all(?))
                order by j.created_at desc, j.id desc limit 1""",
                kind.name(),
                day,
                sources.toArray(String[]::new));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private int execute(String sql, Object... values) {
        try (Connection connection = bulk.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new JobsUnavailable(e);
        }
    }

    private Optional<ScoringJob> query(String sql, Object... values) {
        try (Connection connection = bulk.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(ScoringJob.read(row)) : Optional.empty();
        } catch (SQLException e) {
            throw new JobsUnavailable(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// Carries what the database said to where problems are answered.
    @SuppressWarnings("serial") // never serialised
    static final class JobsUnavailable extends RuntimeException {
        JobsUnavailable(SQLException cause) {
            super(cause);
        }

        /// Whether there is one already where only one may be.
        boolean isTaken() {
            return getCause() instanceof SQLException cause
                    && UNIQUE_VIOLATION.equals(cause.getSQLState());
        }
    }
}
