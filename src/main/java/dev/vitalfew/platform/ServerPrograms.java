package dev.vitalfew.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs `initdb`, `pg_ctl` and `postgres`, and waits for them. PostgreSQL refuses to run as root;
/// for root we enter a user namespace that maps nobody, where the process keeps root's files but
/// not its powers.
final class ServerPrograms {
    private static final boolean ROOT = OperatingSystem.linuxRoot();

    private final PostgresBinaries binaries;
    private final Path scratch;

    /// `scratch` is a directory for what the programs print.
    ServerPrograms(PostgresBinaries binaries, Path scratch) {
        this.binaries = binaries;
        this.scratch = scratch;
    }

    record Outcome(boolean succeeded, String output) {}

    /// Without bound, a program that hangs would hang our start or our end; it is killed instead.
    Outcome run(Duration bound, String program, List<String> arguments) {
        return run(bound, program, arguments, "");
    }

    Outcome run(Duration bound, String program, List<String> arguments, String input) {
        try {
            // Into a file and not a pipe: a server that outlives pg_ctl could keep a pipe open for
            // ever.
            Path output = Files.createTempFile(scratch, program, ".out");
            try {
                return run(bound, command(program, arguments), input, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new CannotStart("cannot run %s: %s".formatted(program, e.getMessage()), e);
        }
    }

    private Outcome run(Duration bound, List<String> command, String input, Path output)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("PG")); // PGDATA, PGPORT, ...
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try {
            try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
                stdin.write(input);
            }
            if (!process.waitFor(bound.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Outcome(false, "no end within " + bound.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "interrupted");
        } finally {
            process.destroyForcibly();
        }
        String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        return new Outcome(process.exitValue() == 0, said.strip());
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (ROOT) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return command;
    }

    /// Tells a person who is root what to do where user namespaces are switched off.
    void requireUsable() {
        if (!ROOT) {
            return;
        }
        Outcome version = run(Duration.ofSeconds(30), "postgres", List.of("--version"));
        if (!version.succeeded()) {
            throw new CannotStart(
                    """
                    PostgreSQL does not run as root, and this machine does not let root enter a user namespace (%s). \
                    Start Vitalfew as an ordinary user, or set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL of your own"""
                            .formatted(version.output()));
        }
    }
}
