package dev.vitalfew.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The packaged application as a process of its own, to be ended the hard way. Runs as users run
/// it, but on a port of the system's choice, with 256 MB of heap, and with the programs of the
/// embedded PostgreSQL unpacked once for all tests.
public final class RunningApplication implements AutoCloseable {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path APPLICATION = TARGET.resolve("quarkus-app/quarkus-run.jar");
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    /// How to start it. The process inherits no setting of Vitalfew or Quarkus from the test run.
    public record Launch(Path data, Map<String, String> environment) {
        public Launch {
            environment = Map.copyOf(environment);
        }

        /// Over this directory below `target`; it is not emptied.
        public static Launch in(String directory) {
            return new Launch(
                    TARGET.resolve(directory),
                    Map.of(
                            "QUARKUS_HTTP_PORT", "0",
                            "QUARKUS_HTTP_HOST", "127.0.0.1",
                            "VITALFEW_ADMIN_KEY", TestDatabase.ADMIN_KEY));
        }

        public Launch with(String variable, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(variable, value);
            return new Launch(data, more);
        }

        /// Nothing of earlier test runs.
        public Launch fresh() throws IOException {
            if (Files.exists(data)) {
                FileTree.delete(data);
            }
            return this;
        }

        /// Returns when it answers.
        public RunningApplication start() throws IOException {
            RunningApplication started = begin();
            await("the application listens", () -> started.port() > 0 || !started.alive());
            if (!started.alive()) {
                throw new IllegalStateException("ended at once: " + started.output());
            }
            return started;
        }

        /// Returns at once, whatever becomes of it.
        public RunningApplication begin() throws IOException {
            Files.createDirectories(TARGET);
            Path output = Files.createTempFile(TARGET, "application", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-Xmx256m",
                            "-D%s=%s"
                                    .formatted(
                                            EmbeddedPostgres.BINARIES_DIRECTORY,
                                            TARGET.resolve("postgresql-binaries")),
                            "-jar",
                            APPLICATION.toString());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("VITALFEW_"));
            builder.environment().put("VITALFEW_DATA_DIR", data.toString());
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            return new RunningApplication(builder.start(), output);
        }
    }

    private final Process process;
    private final Path output;

    private RunningApplication(Process process, Path output) {
        this.process = process;
        this.output = output;
        // A test that fails half way must not leave it and its database running.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    /// Of the key with all scopes.
    public String apiKey() {
        return TestDatabase.ADMIN_KEY;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + apiKey())
                        .timeout(Duration.ofMinutes(1))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    public boolean alive() {
        return process.isAlive();
    }

    /// Everything it has printed so far.
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return "unreadable: " + e.getMessage();
        }
    }

    /// Like `kill -9`; returns when it is gone.
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /// Like `kill`; returns the exit code.
    public int terminate() {
        requestEnd();
        return awaitEnd();
    }

    /// Like `kill`; returns at once.
    public void requestEnd() {
        process.destroy();
    }

    /// The exit code of a process that ends by itself.
    public int awaitEnd() {
        try {
            if (process.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new AssertionError("does not end: " + output());
    }

    /// Ends it as an operator would, so that its database stops too.
    @Override
    public void close() throws IOException {
        terminate();
        Files.delete(output);
    }

    private int port() {
        Matcher matcher = LISTENING.matcher(output());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    public static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + BOUND.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("in vain until " + what);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted before " + what, e);
            }
        }
    }
}
