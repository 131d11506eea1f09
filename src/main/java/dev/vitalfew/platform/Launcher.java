package dev.vitalfew.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One run of the process: database, application, and both down again in the opposite order.
///
/// The database stops in a shutdown hook of ours that waits for the application. All hooks run at
/// once, and one that stopped it at once would take the database away from the requests that the
/// application is still answering.
public final class Launcher {
    /// More than `quarkus.shutdown.timeout`, which bounds how long the application answers what it
    /// has begun.
    private static final long APPLICATION_STOP_SECONDS = 45;

    private static final int FAILED = 1;

    private final CountDownLatch applicationStopped = new CountDownLatch(1);
    private volatile boolean ending;
    private volatile @Nullable EmbeddedPostgres postgres;
    private volatile int exitCode;

    private Launcher() {}

    /// Does not return: the process ends with the application.
    public static void launch(String... arguments) {
        System.exit(new Launcher().run(arguments));
    }

    private int run(String... arguments) {
        // The framework would refuse malformed paths with an empty answer; RequestHead refuses
        // them.
        System.setProperty("vertx.disableURIValidation", "true");
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-database"));
        try {
            LaunchSettings settings = LaunchSettings.from(ConfigProvider.getConfig());
            DatabaseLogin database = settings.externalDatabase();
            if (database == null) {
                database = startPostgres(settings.data());
            }
            database.requireUsable();
            if (!ending) {
                Quarkus.run(null, this::ended, arguments);
            }
        } catch (CannotStart e) {
            fail(e);
        } finally {
            applicationStopped.countDown();
        }
        return exitCode;
    }

    private DatabaseLogin startPostgres(DataDirectory data) {
        EmbeddedPostgres started = EmbeddedPostgres.start(data);
        postgres = started;
        DatabaseLogin login = DatabaseLogin.of(started);
        System.setProperty(LaunchSettings.URL, login.url());
        System.setProperty(LaunchSettings.USERNAME, started.username());
        System.setProperty(LaunchSettings.PASSWORD, started.password());
        return login;
    }

    /// Called by Quarkus when the application has ended, with why if it could not start.
    private void ended(int code, @Nullable Throwable failure) {
        exitCode = code;
        if (failure != null && !ending) {
            fail(failure);
        }
    }

    private void end() {
        ending = true;
        try {
            if (!applicationStopped.await(APPLICATION_STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The application does not stop; its database is stopped now.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        EmbeddedPostgres started = postgres;
        if (started != null) {
            started.close();
        }
    }

    /// On the standard error stream: the logging of the application is not set up yet, or is gone
    /// again.
    private void fail(Throwable failure) {
        exitCode = FAILED;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String reason = plainReason(cause);
            if (reason != null) {
                System.err.println("Vitalfew cannot start: " + reason);
                return;
            }
        }
        Logger.getLogger(Launcher.class).error("Vitalfew cannot start", failure);
    }

    /// Null for a failure that only a stack trace explains.
    private static @Nullable String plainReason(Throwable failure) {
        return switch (failure) {
            case CannotStart refusal -> refusal.getMessage();
            case ConfigValidationException invalid -> invalid.getMessage();
            case QuarkusBindException taken ->
                    "port %d is in use. Stop what listens there, or set QUARKUS_HTTP_PORT to another port"
                            .formatted(taken.getPort());
            default -> null;
        };
    }
}
