package dev.vitalfew.api.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// A program that ran to its end.
///
/// @param said on either of its outputs
record Ran(int exit, String said) {
    /// Of no colours, and asking nobody.
    private static final Map<String, String> PLAIN =
            Map.of(
                    "NO_COLOR", "1",
                    "REDOCLY_TELEMETRY", "off",
                    "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");

    static Ran run(Path directory, String... command) {
        return run(directory, Map.of(), command);
    }

    static Ran run(Path directory, Map<String, String> environment, String... command) {
        ProcessBuilder program =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        program.environment().putAll(PLAIN);
        program.environment().putAll(environment);
        try {
            Process running = program.start();
            running.getOutputStream().close();
            String said =
                    new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ran(running.waitFor(), said);
        } catch (IOException e) {
            throw new AssertionError("cannot run " + command[0], e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
