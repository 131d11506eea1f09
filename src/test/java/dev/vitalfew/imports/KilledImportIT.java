package dev.vitalfew.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.platform.RunningApplication;
import dev.vitalfew.platform.RunningApplication.Launch;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The application is killed in the middle of imports, at points spread over the time that a whole
/// one takes: while it stages, while it merges, while it commits. Each time it is all or nothing,
/// and the job says which.
class KilledImportIT {
    private static final int ACCOUNTS = 2_000;
    private static final int LINES = 60_000;
    private static final double[] MOMENTS = {0.15, 0.5, 0.75, 0.9, 1.0};

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void landsWholeOrNotAtAllAndTellsWhich() throws IOException, InterruptedException {
        Launch launch = Launch.in("killed-import").fresh();
        String purchases = purchases();
        RunningApplication application = launch.start();
        try {
            send(application, "accounts?wait=25&source=warm", accounts());
            whole(application, "warm", purchases);
            send(application, "accounts?wait=25&source=measured", accounts());
            long duration = whole(application, "measured", purchases);
            for (double moment : MOMENTS) {
                String source = "killed-at-" + moment;
                send(application, "accounts?wait=25&source=" + source, accounts());
                long end = System.nanoTime() + (long) (moment * duration);
                String id =
                        send(application, "purchases?source=" + source, purchases).getString("id");
                RunningApplication.await("the moment to kill it", () -> System.nanoTime() >= end);
                application.kill();

                application = launch.start();

                assertAllOrNothing(application, id, source, purchases);
            }
        } finally {
            application.close();
        }
    }

    private void assertAllOrNothing(
            RunningApplication application, String id, String source, String purchases)
            throws IOException, InterruptedException {
        JsonPath job = JsonPath.from(application.get("/v1/imports/" + id).body());
        boolean landed = job.getString("state").equals("SUCCEEDED");
        JsonPath dryRun =
                send(application, "purchases?wait=25&dryRun=true&source=" + source, purchases);
        JsonPath again = send(application, "purchases?wait=25&source=" + source, purchases);

        if (!landed) {
            assertEquals("FAILED", job.getString("state"));
            assertTrue(
                    job.getString("message").contains("send the file again"),
                    job.getString("message"));
        }
        assertEquals(landed ? 0 : LINES, dryRun.getInt("rows.inserted"), source);
        assertEquals(landed ? LINES : 0, dryRun.getInt("rows.unchanged"), source);
        assertEquals("SUCCEEDED", again.getString("state"));
        assertEquals(landed ? 0 : LINES, again.getInt("rows.inserted"), source);
    }

    /// How long a whole import takes, in nanoseconds.
    private long whole(RunningApplication application, String source, String purchases)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        JsonPath job = send(application, "purchases?wait=25&source=" + source, purchases);
        assertEquals("SUCCEEDED", job.getString("state"), job.getString("message"));
        return System.nanoTime() - start;
    }

    private JsonPath send(RunningApplication application, String query, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(application.uri("/v1/imports/" + query))
                        .header("Authorization", "Bearer " + application.apiKey())
                        .header("Content-Type", "text/csv")
                        .timeout(Duration.ofMinutes(1))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return JsonPath.from(client.send(request, BodyHandlers.ofString()).body());
    }

    private static String accounts() {
        StringBuilder csv = new StringBuilder("external_id,name\n");
        for (int i = 0; i < ACCOUNTS; i++) {
            csv.append("C%d,Account %d\n".formatted(i, i));
        }
        return csv.toString();
    }

    private static String purchases() {
        StringBuilder csv = new StringBuilder("account_ref,order_no,ordered_on,amount\n");
        for (int i = 0; i < LINES; i++) {
            csv.append("C%d,O-%d,2024-01-02,%d.25\n".formatted((i * 7919L) % ACCOUNTS, i, i));
        }
        return csv.toString();
    }
}
