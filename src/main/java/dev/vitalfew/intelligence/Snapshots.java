package dev.vitalfew.intelligence;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Opens read-only moments on the pool without time limits, under limits of their own: a portfolio
/// answer may take longer than a request for one account, but never endlessly.
@ApplicationScoped
public class Snapshots {
    private static final Duration ANSWER = Duration.ofSeconds(25);
    private static final Duration JOB = Duration.ofMinutes(20);

    /// The limits above are the server's, and one that hangs keeps none of them.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final AgroalDataSource bulk;

    Snapshots(@DataSource("bulk") AgroalDataSource bulk) {
        this.bulk = bulk;
    }

    /// For a caller who waits.
    public <T extends @Nullable Object> T read(Function<Snapshot, T> reading) {
        return read(ANSWER, reading);
    }

    /// For a job that nobody waits for.
    public <T extends @Nullable Object> T readAtLength(Function<Snapshot, T> reading) {
        return read(JOB, reading);
    }

    private <T extends @Nullable Object> T read(Duration limit, Function<Snapshot, T> reading) {
        try (Connection connection = bulk.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) limit.plus(GRACE).toMillis());
            connection.setAutoCommit(false);
            try {
                try (Statement limits = connection.createStatement()) {
                    limits.execute(limits(limit));
                }
                return reading.apply(new Snapshot(connection));
            } finally {
                connection.rollback(); // nothing was written
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, 0);
            }
        } catch (SQLException e) {
            throw new Snapshot.QueryFailed(e);
        }
    }

    /// Sums by account fit into memory instead of being sorted on disk, which is half of their
    /// time. A plan made for any values would be blind to how many rates are bound. Rows of workers
    /// cost the leader less than PostgreSQL believes where lines of an account lie together, as
    /// imports store them: a worker hands over its sums, hardly more than there are accounts.
    private static String limits(Duration limit) {
        return """
        set transaction isolation level repeatable read, read only;
        set local statement_timeout = '%ds';
        set local work_mem = '64MB';
        set local parallel_tuple_cost = 0.001;
        set local plan_cache_mode = force_custom_plan
        """
                .formatted(limit.toSeconds());
    }
}
