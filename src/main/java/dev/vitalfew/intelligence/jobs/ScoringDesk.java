package dev.vitalfew.intelligence.jobs;

import static dev.vitalfew.api.ProblemCode.CONFLICT_STATE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Takes work over the whole portfolio, one piece at a time: each wants all of the processors and
/// much of the memory.
@Singleton
public class ScoringDesk {
    private static final Logger LOG = Logger.getLogger(ScoringDesk.class);
    private static final Duration TIME_TO_FINISH = Duration.ofSeconds(5);

    private final ScoringJobs jobs;
    private final ObjectMapper json;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("scoring").factory());
    private final Map<UUID, CountDownLatch> live = new ConcurrentHashMap<>();

    ScoringDesk(ScoringJobs jobs, ObjectMapper json) {
        this.jobs = jobs;
        this.json = json;
    }

    /// What is to be done.
    ///
    /// @param policyVersion under which
    /// @param asked what the caller asked, to be kept
    public record Order(JobKind kind, LocalDate asOf, int policyVersion, Object asked) {}

    /// Starts the work, and waits for its end, but not longer than `patience`.
    ///
    /// @param work its result is kept as JSON
    public ScoringJob start(Order order, Supplier<?> work, Duration patience) {
        return start(order, _ -> work.get(), patience);
    }

    /// The same for work that tells how far it is, or ends its job itself.
    ///
    /// @throws dev.vitalfew.api.Problem where a run is under way, and this is another
    public ScoringJob start(Order order, Function<Progress, ?> work, Duration patience) {
        UUID id = create(order);
        CountDownLatch ended = new CountDownLatch(1);
        live.put(id, ended);
        worker.execute(() -> run(id, work));
        try {
            boolean _ = ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the caller goes; the work goes on
        }
        return jobs.find(order.kind(), id).orElseThrow();
    }

    private UUID create(Order order) {
        try {
            return jobs.create(
                    order.kind(), order.asOf(), order.policyVersion(), write(order.asked()));
        } catch (ScoringJobs.JobsUnavailable e) {
            if (e.isTaken()) {
                throw CONFLICT_STATE.because("a run is under way; there is one at a time");
            }
            throw e;
        }
    }

    private void run(UUID id, Function<Progress, ?> work) {
        try {
            if (jobs.start(id)) {
                jobs.succeed(id, write(work.apply(new Progress(id))));
            }
        } catch (RuntimeException | OutOfMemoryError e) { // the job must not stay RUNNING
            LOG.errorf(e, "scoring job %s failed", id);
            fail(id);
        } finally {
            CountDownLatch ended = live.remove(id);
            if (ended != null) {
                ended.countDown();
            }
        }
    }

    /// What a job may say while it works.
    public final class Progress {
        private final UUID job;

        private Progress(UUID job) {
            this.job = job;
        }

        public UUID job() {
            return job;
        }

        /// How far it is.
        public void done(long accounts, long total) {
            jobs.progress(job, accounts, total);
        }

        /// Keeps what was found out on the way as a job of its own, in the caller's transaction.
        public void keep(Connection connection, JobKind kind, Object asked, Object answer)
                throws SQLException {
            jobs.keep(connection, new ScoringJobs.Found(kind, write(asked), write(answer), job));
        }

        /// Ends the job in the caller's transaction.
        ///
        /// @throws IllegalStateException where others have given it up for dead
        public void succeed(Connection connection, Object answer) throws SQLException {
            if (!jobs.succeed(connection, job, write(answer))) {
                throw new IllegalStateException("the job was given up for dead");
            }
        }
    }

    private void fail(UUID id) {
        try {
            jobs.fail(id, "It failed; the server's log has the reason under this id.");
        } catch (RuntimeException e) {
            // Its heart beats no more, so that the next look for dead jobs fails it.
            LOG.warnf("scoring job %s cannot be told as failed yet: %s", id, e.getMessage());
        }
    }

    public Optional<ScoringJob> find(JobKind kind, UUID id) {
        return jobs.find(kind, id);
    }

    /// The one that was asked last of those that have succeeded.
    public Optional<ScoringJob> latest(JobKind kind) {
        return jobs.latest(kind);
    }

    /// The same, as of a day or before it, and about no other accounts than those of some
    /// namespaces.
    public Optional<ScoringJob> latest(JobKind kind, LocalDate day, Collection<String> sources) {
        return jobs.latest(kind, day, sources);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads what was kept of a job.
    public <T> T read(String kept, Class<T> type) {
        try {
            return json.readValue(kept, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Before this process answers its first request.
    void start(@Observes StartupEvent event) {
        int failed = jobs.failOwn();
        if (failed > 0) {
            LOG.warnf("%d scoring jobs had not finished when the server stopped", failed);
        }
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void beat() {
        if (!live.isEmpty()) {
            jobs.beat(live.keySet());
        }
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void failDead() {
        int failed = jobs.failDead();
        if (failed > 0) {
            LOG.warnf("%d scoring jobs of a server that stopped answering are FAILED", failed);
        }
    }

    /// What runs gets a moment to finish; what does not is failed by the next start.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.shutdownNow();
        boolean _ = worker.awaitTermination(TIME_TO_FINISH.toSeconds(), TimeUnit.SECONDS);
    }
}
