package dev.vitalfew.intelligence;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Function;

/// Opens read-only moments on the pool without time limits, under limits of their own: a portfolio
/// answer may take longer than a request for one account, but never endlessly.
@ApplicationScoped
class Snapshots {
    /// Sums by account fit into memory instead of being sorted on disk, which is half of their
    /// time. A plan made for any values would be blind to how many rates are bound. Rows of workers
    /// cost the leader less than PostgreSQL believes where lines of an account lie together, as
    /// imports store them: a worker hands over its sums, hardly more than there are accounts.
    private static final String LIMITS =
            """
            set transaction isolation level repeatable read, read only;
            set local statement_timeout = '25s';
            set local work_mem = '64MB';
            set local parallel_tuple_cost = 0.001;
            set local plan_cache_mode = force_custom_plan
            """;

    /// The limits above are the server's, and one that hangs keeps none of them.
    private static final Duration PATIENCE = Duration.ofSeconds(27);

    private final AgroalDataSource bulk;

    Snapshots(@DataSource("bulk") AgroalDataSource bulk) {
        this.bulk = bulk;
    }

    <T> T read(Function<Snapshot, T> reading) {
        try (Connection connection = bulk.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, (int) PATIENCE.toMillis());
            connection.setAutoCommit(false);
            try {
                try (Statement limits = connection.createStatement()) {
                    limits.execute(LIMITS);
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
}
