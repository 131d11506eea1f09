package dev.vitalfew.imports;

import dev.vitalfew.api.ResourcePath;
import dev.vitalfew.api.Written;
import dev.vitalfew.imports.merging.ImportStopped;
import dev.vitalfew.imports.merging.Importer;
import dev.vitalfew.imports.merging.MergeResult;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Runs imports, two at a time, and sees to it that every job tells the truth: while it runs, when
/// this process stops, and when another one died.
@Singleton
class ImportWorkers {
    private static final Logger LOG = Logger.getLogger(ImportWorkers.class);
    private static final int AT_ONCE = 2;
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(10);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(10);

    private final AgroalDataSource bulk;
    private final ImportJobs jobs;
    private final Spool spool;
    private final Clock clock;
    private final ImportMeters meters;
    private final Event<Written> written;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("import-", 1).factory());
    private final Map<UUID, LiveImport> live = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    ImportWorkers(
            @DataSource("bulk") AgroalDataSource bulk,
            ImportJobs jobs,
            Spool spool,
            Clock clock,
            ImportMeters meters,
            Event<Written> written) {
        this.written = written;
        this.bulk = bulk;
        this.jobs = jobs;
        this.spool = spool;
        this.clock = clock;
        this.meters = meters;
        meters.watch(live.values());
    }

    /// Before this process answers its first request.
    void start(@Observes StartupEvent event) throws SQLException, IOException {
        spool.sweep();
        int failed = jobs.failOwn();
        if (failed > 0) {
            LOG.warnf(
                    "%d imports had not finished when the server stopped; they are FAILED and changed nothing",
                    failed);
        }
    }

    /// From now on its heart beats.
    void watch(LiveImport one) {
        live.put(one.id(), one);
        if (stopping) {
            one.end();
        }
    }

    /// It ended before it could run, and its job says why.
    void forget(LiveImport one) {
        ended(one, null);
    }

    private void ended(LiveImport one, @Nullable MergeResult result) {
        if (live.remove(one.id()) == null) {
            return; // and has been counted
        }
        spool.remove(one.id());
        meters.ended(one, result);
        one.end();
    }

    /// Whether an upload that breaks off now does so because of us.
    boolean stopping() {
        return stopping;
    }

    void submit(LiveImport one, List<String> header) {
        workers.execute(() -> run(one, header));
    }

    private void run(LiveImport one, List<String> header) {
        try {
            one.beforeMerge();
            if (jobs.start(one.id(), one.bytes(), header)) {
                merge(one);
            }
        } catch (Exception e) { // whatever it is, the job must not stay RUNNING
            fail(one, e);
        } finally {
            forget(one);
        }
    }

    private void merge(LiveImport one) throws SQLException, IOException {
        try (Connection connection = bulk.getConnection()) {
            Importer importer = new Importer(connection, bulk::getConnection, one.order(), clock);
            MergeResult result =
                    importer.run(one, one, (transaction, merged) -> end(one, transaction, merged));
            ended(one, result); // whoever waits for it need not wait for what comes
            if (result.landed() && !one.order().dryRun()) {
                importer.refreshStatistics(result);
            }
        }
    }

    private void end(LiveImport one, Connection transaction, MergeResult result)
            throws SQLException, ImportStopped {
        @Nullable ImportFailure failure =
                result.landed() ? null : ImportFailure.aborted(result.rejected());
        if (!jobs.end(transaction, one.id(), result, failure, message(one, result))) {
            throw new ImportStopped("the job was given up for dead");
        }
        if (result.landed() && !one.order().dryRun()) {
            written.fire(new Written(transaction, deed(one)));
        }
    }

    private static Written.Deed deed(LiveImport one) {
        String id = one.id().toString();
        return new Written.Deed(
                one.request().sender().origin(),
                "startImport",
                new ResourcePath("imports", id, "/v1/imports/" + id),
                Set.of(),
                200);
    }

    private static @Nullable String message(LiveImport one, MergeResult result) {
        String dryRun = one.order().dryRun() ? "A dry run: nothing was written." : "";
        String rejected =
                result.rejected() == 0
                        ? ""
                        : "%d of %d rows were rejected; links.errors lists them with the reason of each."
                                .formatted(result.rejected(), result.read());
        String message = (dryRun + " " + rejected).strip();
        return message.isEmpty() ? null : message;
    }

    private void fail(LiveImport one, Exception failure) {
        ImportFailure known = ImportFailure.known(failure);
        if (known == null) {
            LOG.errorf(failure, "import %s failed", one.id());
        } else {
            LOG.infof("import %s failed: %s", one.id(), failure);
        }
        try {
            jobs.fail(
                    one.id(),
                    one.bytes(),
                    one.rows(),
                    known == null ? ImportFailure.defect() : known);
        } catch (SQLException e) {
            // Its heart beats no more, so that the next look for dead jobs fails it.
            LOG.warnf("import %s cannot be told as failed yet: %s", one.id(), e.getMessage());
        }
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void beat() {
        if (live.isEmpty()) {
            return;
        }
        try {
            jobs.beat(List.copyOf(live.values()));
        } catch (SQLException e) {
            LOG.warnf("Imports cannot show their progress: %s", e.getMessage());
        }
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void failDead() {
        try {
            int failed = jobs.failDead();
            if (failed > 0) {
                LOG.warnf(
                        "%d imports of a server that stopped answering are FAILED; they changed nothing",
                        failed);
            }
        } catch (SQLException e) {
            LOG.debugf("Cannot look for dead imports: %s", e.getMessage());
        }
    }

    /// Callers who wait for the end of their import get its state now: answers that are under way
    /// hold up the end of the process.
    void sendWaitersHome(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
        live.values().forEach(LiveImport::end);
    }

    /// What runs gets a moment to finish; what is left, and what waits, ends and says so.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.shutdown();
        if (!workers.awaitTermination(TIME_TO_FINISH.toSeconds(), TimeUnit.SECONDS)) {
            live.values().forEach(LiveImport::stop);
            workers.awaitTermination(TIME_TO_STOP.toSeconds(), TimeUnit.SECONDS);
        }
    }
}
