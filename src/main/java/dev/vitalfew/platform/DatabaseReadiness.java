package dev.vitalfew.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Ready while the database has answered lately. It is asked every two seconds over a connection of
/// its own, in the background: so the probe of an orchestrator is answered at once also while the
/// database hangs, an exhausted pool (which is load, not a loss) takes no instance out of service,
/// and one slow answer does not either.
@Readiness
@Singleton
class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final DatabaseLogin login;
    private final Silence silence = new Silence(Silence.LONGEST, System.nanoTime());
    private final Thread asking =
            Thread.ofPlatform().daemon().name("database-readiness").unstarted(this::ask);
    private volatile boolean stopping;
    private boolean ready = true;

    DatabaseReadiness(Config config) {
        this.login = LaunchSettings.from(config).database();
    }

    /// The migrations have just run, so it starts as ready.
    void start(@Observes StartupEvent event) {
        silence.end(System.nanoTime());
        asking.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        LockSupport.unpark(asking);
    }

    @Override
    public HealthCheckResponse call() {
        long now = System.nanoTime();
        return HealthCheckResponse.named("database")
                .status(!silence.isTooLong(now))
                .withData("secondsSinceAnswer", silence.length(now).toSeconds())
                .build();
    }

    private void ask() {
        @Nullable Connection connection = null;
        while (!stopping) {
            connection = answered(connection);
            tellChange();
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        close(connection);
    }

    /// The connection to ask over next time; null where this one gave no answer.
    private @Nullable Connection answered(@Nullable Connection open) {
        @Nullable Connection connection = open;
        try {
            if (connection == null) {
                connection = login.probe();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("select 1");
            }
            silence.end(System.nanoTime());
            return connection;
        } catch (SQLException e) {
            LOG.debugf("The database does not answer: %s", e.getMessage());
            close(connection);
            return null;
        }
    }

    private void tellChange() {
        boolean now = !silence.isTooLong(System.nanoTime());
        if (now != ready) {
            ready = now;
            LOG.warn(
                    now
                            ? "The database answers again; this instance is ready"
                            : "The database does not answer; this instance is not ready");
        }
    }

    private static void close(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debugf("A probe's connection was gone already: %s", e.getMessage());
        }
    }
}
