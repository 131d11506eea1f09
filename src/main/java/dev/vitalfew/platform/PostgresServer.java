package dev.vitalfew.platform;

import dev.vitalfew.platform.ServerPrograms.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Starts and stops the server of a cluster. Whoever uses it holds the lock of the data directory,
/// so a server that runs already is one whose application was killed.
final class PostgresServer {
    private static final int ATTEMPTS = 10;
    private static final long LOG_LIMIT = 10_000_000;

    /// A server that was killed replays its log first, up to several gigabytes of it.
    private static final Duration START_BOUND = Duration.ofMinutes(10);

    private static final Duration FAST_STOP_BOUND = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE_STOP_BOUND = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(5);

    /// What the log says where another attempt is worthwhile: the port was taken between our choice
    /// and the server's bind, or processes of a killed server are still on their way out.
    private static final List<String> PASSING =
            List.of(
                    "could not create any TCP/IP sockets",
                    "could not bind",
                    "pre-existing shared memory block",
                    "lock file \"postmaster.pid\" already exists");

    private static final Pattern SAYS_WHY =
            Pattern.compile(" (FATAL|PANIC|WARNING|DETAIL|HINT):|could not");

    private final PostgresCluster cluster;
    private final ServerPrograms programs;
    private final Path log;

    PostgresServer(PostgresCluster cluster, ServerPrograms programs, Path log) {
        this.cluster = cluster;
        this.programs = programs;
        this.log = log;
    }

    /// The port that the server listens on.
    int start() throws IOException {
        rotateLog();
        String reason = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            stopPredecessor();
            int port = freePort();
            cluster.configure(port);
            long logged = Files.exists(log) ? Files.size(log) : 0;
            Outcome outcome = pgCtl(START_BOUND, "start", "--log=" + log);
            if (outcome.succeeded()) {
                return port;
            }
            reason = reason(outcome, loggedSince(logged));
            if (PASSING.stream().noneMatch(reason::contains)) {
                break;
            }
            pause(Duration.ofMillis(500));
        }
        stop(); // a server that is merely slow must not be left behind
        throw new CannotStart(
                "the embedded PostgreSQL does not start: %s (more in %s)".formatted(reason, log));
    }

    /// Fast: ends connections, writes everything out. Should that hang, the immediate way, from
    /// which the next start recovers without loss.
    void stop() throws IOException {
        Postmaster postmaster = Postmaster.of(cluster.directory());
        if (postmaster == null || !postmaster.running()) {
            return;
        }
        if (!pgCtl(FAST_STOP_BOUND, "stop", "--mode=fast").succeeded()) {
            pgCtl(IMMEDIATE_STOP_BOUND, "stop", "--mode=immediate");
        }
    }

    private void stopPredecessor() throws IOException {
        stop();
        Postmaster postmaster = Postmaster.of(cluster.directory());
        if (postmaster == null || !postmaster.pidInUse()) {
            return; // PostgreSQL itself deals with a file whose process is gone
        }
        if (postmaster.running()) {
            throw new CannotStart(
                    "the PostgreSQL of an earlier run (process %d) still holds %s and does not stop"
                            .formatted(postmaster.pid(), cluster.directory()));
        }
        postmaster.disown();
    }

    private Outcome pgCtl(Duration bound, String action, String option) {
        return programs.run(
                bound.plus(GRACE),
                "pg_ctl",
                List.of(
                        action,
                        "--pgdata=" + cluster.directory(),
                        "--wait",
                        "--timeout=" + bound.toSeconds(),
                        option));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(
                    log,
                    log.resolveSibling(log.getFileName() + ".old"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String loggedSince(long position) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        byte[] bytes = Files.readAllBytes(log);
        int from = (int) Math.min(position, bytes.length);
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    /// The lines that say why, in one, without the time and process before each.
    private static String reason(Outcome outcome, String logged) {
        String said =
                logged.lines()
                        .filter(line -> SAYS_WHY.matcher(line).find())
                        .map(line -> line.replaceFirst("^.*?\\] ", ""))
                        .collect(Collectors.joining("; "));
        return said.isEmpty() ? outcome.output().replaceAll("\\s+", " ") : said;
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
