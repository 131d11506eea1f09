package dev.vitalfew.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.platform.RunningApplication.Launch;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The database neither answers nor goes away: all of its processes are paused.
class HangingDatabaseIT {
    private List<String> paused = List.of();

    @AfterEach
    void goOn() throws IOException, InterruptedException {
        signal("CONT", paused);
    }

    @Test
    void isNotReadyButAliveAndLetsNoRequestWaitForEver() throws Exception {
        Launch launch = Launch.in("hanging").fresh().with("VITALFEW_SAMPLE", "true");
        try (RunningApplication application = launch.start()) {
            assertEquals(200, application.get("/v1/accounts").statusCode());
            assertEquals(0, healthcheck(application));
            pause(Objects.requireNonNull(Postmaster.of(launch.data().resolve("postgresql"))).pid());

            assertIsUnavailable(application.get("/v1/accounts"));
            assertIsUnavailable(application.get("/v1/portfolio/base"));
            assertEquals(503, application.get("/q/health/ready").statusCode());
            assertEquals(200, application.get("/q/health/live").statusCode());
            assertEquals(1, healthcheck(application));

            goOn();
            RunningApplication.await(
                    "it is ready again", () -> status(application, "/q/health/ready") == 200);
            assertEquals(200, application.get("/v1/accounts").statusCode());
            assertEquals(200, application.get("/v1/portfolio/base").statusCode());
        }
    }

    /// As the container image asks.
    private static int healthcheck(RunningApplication application)
            throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("docker/healthcheck");
        String port = Integer.toString(application.uri("/").getPort());
        script.environment().put("QUARKUS_HTTP_PORT", port);
        return script.start().waitFor();
    }

    private static void assertIsUnavailable(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertEquals("DATABASE_UNAVAILABLE", JsonPath.from(answer.body()).getString("code"));
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    private static int status(RunningApplication application, String path) {
        try {
            return application.get(path).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void pause(long server) throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(server).orElseThrow();
        paused =
                Stream.concat(Stream.of(postmaster), postmaster.children())
                        .map(process -> Long.toString(process.pid()))
                        .toList();
        signal("STOP", paused);
    }

    private static void signal(String signal, List<String> processes)
            throws IOException, InterruptedException {
        for (String process : processes) {
            new ProcessBuilder("kill", "-" + signal, process).start().waitFor();
        }
    }
}
