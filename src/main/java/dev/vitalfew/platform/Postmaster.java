package dev.vitalfew.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What `postmaster.pid` says about the server of a cluster. The file outlives a server that was
/// killed, and by then its process id may belong to anybody.
record Postmaster(Path cluster, long pid, Instant startedAt) {
    private static final int NOBODY = Integer.MAX_VALUE; // above every system's largest id
    private static final Duration CLOCK_SLACK = Duration.ofSeconds(10);

    /// Null if no server runs and none was killed; also for a file that a starting server has not
    /// finished.
    static @Nullable Postmaster of(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            return lines.size() < 3
                    ? null
                    : new Postmaster(
                            cluster,
                            Long.parseLong(lines.get(0).strip()),
                            Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())));
        } catch (NoSuchFileException | NumberFormatException e) {
            return null;
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /// Some process has that id now, whosever it is.
    boolean pidInUse() {
        return process().isPresent();
    }

    /// The process of that id is the server of this cluster. Where the system does not show a
    /// process' arguments (Windows), its start time decides.
    boolean running() {
        return process().map(ProcessHandle::info).filter(this::serves).isPresent();
    }

    /// Makes the file name a process that cannot exist. Where the id has gone to a stranger, or to
    /// a dead server that nobody has buried, PostgreSQL would take the file for a running server's.
    /// The file stays, because by its other lines PostgreSQL sees whether parts of the killed
    /// server still write.
    void disown() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file(cluster)));
        lines.set(0, Integer.toString(NOBODY));
        Path changed = cluster.resolve("postmaster.pid.changed");
        Files.write(changed, lines);
        Files.move(changed, file(cluster), StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private boolean serves(ProcessHandle.Info info) {
        boolean postgres =
                info.command().map(Path::of).map(Path::getFileName).stream()
                        .anyMatch(name -> name.toString().startsWith("postgres"));
        if (!postgres) {
            return false;
        }
        if (info.arguments().isPresent()) {
            return Arrays.asList(info.arguments().get()).contains(cluster.toString());
        }
        return info.startInstant().stream()
                .anyMatch(
                        start ->
                                Duration.between(start, startedAt).abs().compareTo(CLOCK_SLACK)
                                        < 0);
    }
}
