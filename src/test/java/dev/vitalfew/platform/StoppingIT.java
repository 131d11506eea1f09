package dev.vitalfew.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.platform.RunningApplication.Launch;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// SIGTERM while requests and imports are under way.
class StoppingIT {
    private static final int TERMINATED = 128 + 15;
    private static final int CALLERS = 8;
    private static final int LINES = 60_000;

    @Test
    void answersWhatHasBegunAndRefusesConnections() throws Exception {
        Launch launch = Launch.in("stopping").fresh();
        RunningApplication application = launch.start();
        int port = application.uri("/").getPort();
        String body = "{\"name\": \"Initech\"}";
        try (Socket begun = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = begun.getOutputStream();
            send(out, head(application, "/v1/accounts", "application/json", body.length()));
            send(out, body.substring(0, 5));
            RunningApplication.await("the request is under way", () -> active(application) >= 2);

            application.requestEnd();

            RunningApplication.await("connections are refused", () -> refuses(port));
            assertTrue(application.alive(), "it waits for the request");
            send(out, body.substring(5));
            String answer =
                    new String(begun.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 201"), answer);
        }
        assertEquals(TERMINATED, application.awaitEnd());
        assertTrue(application.output().contains("stopped in"), application.output());
    }

    @Test
    void losesNoAnswerUnderLoadAndTellsTheTruthAboutImports() throws Exception {
        Launch launch = Launch.in("stopping-under-load").fresh();
        RunningApplication application = launch.start();
        Callers callers = new Callers(application);
        JsonPath importing;
        try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
            for (int i = 0; i < CALLERS; i++) {
                threads.execute(callers);
            }
            RunningApplication.await("all are at it", () -> callers.acknowledged.size() > CALLERS);
            importing = send(application, "sellers?source=hr", sellers());

            assertEquals(TERMINATED, application.terminate());

            threads.shutdown();
            assertTrue(threads.awaitTermination(1, TimeUnit.MINUTES));
        }
        assertEquals(List.of(), callers.bad);

        try (RunningApplication again = launch.start()) {
            for (String acknowledged : callers.acknowledged) {
                assertEquals(200, again.get(acknowledged).statusCode(), acknowledged);
            }
            tellsTheTruth(again, importing.getString("id"));
        }
    }

    private static void tellsTheTruth(RunningApplication application, String id)
            throws IOException, InterruptedException {
        JsonPath job = JsonPath.from(application.get("/v1/imports/" + id).body());
        String state = job.getString("state");
        JsonPath again = send(application, "sellers?source=hr&dryRun=true&wait=25", sellers());
        assertTrue(List.of("SUCCEEDED", "FAILED").contains(state), state);
        assertEquals(
                state.equals("SUCCEEDED") ? LINES : 0,
                again.getInt("rows.unchanged"),
                job.prettify());
    }

    /// Makes accounts one after the other until nobody answers.
    private static final class Callers implements Runnable {
        private final RunningApplication application;
        private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        private final List<String> bad = Collections.synchronizedList(new ArrayList<>());

        private Callers(RunningApplication application) {
            this.application = application;
        }

        @Override
        public void run() {
            HttpRequest request =
                    HttpRequest.newBuilder(application.uri("/v1/accounts"))
                            .header("Authorization", "Bearer " + application.apiKey())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"name\": \"Initech\"}"))
                            .build();
            try (HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                while (true) {
                    HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
                    if (answer.statusCode() != 201) {
                        bad.add("status " + answer.statusCode());
                        return;
                    }
                    acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
                }
            } catch (ConnectException refused) {
                return; // as it should be
            } catch (IOException e) {
                bad.add(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static JsonPath send(RunningApplication application, String query, String csv)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(application.uri("/v1/imports/" + query))
                        .header("Authorization", "Bearer " + application.apiKey())
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString(csv))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return JsonPath.from(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    private static String sellers() {
        StringBuilder csv = new StringBuilder("external_id,name\n");
        for (int i = 0; i < LINES; i++) {
            csv.append("S%d,Seller %d\n".formatted(i, i));
        }
        return csv.toString();
    }

    private static String head(
            RunningApplication application, String path, String type, int length) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(path, application.apiKey(), type, length);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /// The asking request included.
    private static double active(RunningApplication application) {
        try {
            return application
                    .get("/q/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("http_server_active_requests{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' '))))
                    .sum();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean refuses(int port) {
        try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return false;
        } catch (ConnectException refused) {
            return true;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
