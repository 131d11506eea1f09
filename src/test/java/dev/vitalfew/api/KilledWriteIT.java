package dev.vitalfew.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.platform.RunningApplication;
import dev.vitalfew.platform.RunningApplication.Launch;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The application is killed while many callers write under idempotency keys, at random moments,
/// also between the commit of a write and its answer (T-11, T-22). Whoever sends everything again
/// finds each write done once, with one line in the audit, and what was answered before answered
/// the same. `-Dkills=100` kills more often, `-Dseed=` at the same moments again.
class KilledWriteIT {
    private static final Logger LOG = Logger.getLogger(KilledWriteIT.class);
    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int CALLERS = 16;
    private static final int ROWS = 2_000;
    private static final int MAX_MILLIS = 600;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /// A write, and what came back before the kill.
    ///
    /// @param answer null where the caller was left without one
    private record Sent(String key, String name, @Nullable String answer) {}

    /// What became of the writes that were left without an answer.
    private record Open(int done, int undone) {
        Open plus(Open more) {
            return new Open(done + more.done, undone + more.undone);
        }
    }

    @Test
    void doesOnceWhatIsSentAgain() throws Exception {
        SplittableRandom random = new SplittableRandom(SEED);
        Launch launch = Launch.in("killed-write").fresh();
        RunningApplication application = launch.start();
        Open open = new Open(0, 0);
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                Instant start = Instant.now().minusMillis(1);
                List<Sent> sent = killedWhileWriting(application, kill, random.nextInt(MAX_MILLIS));

                application = launch.start();

                open = open.plus(sentAgain(application, kill, sent));
                assertEquals(
                        ROWS, imported(application, kill).getInt("rows.inserted"), "seed " + SEED);
                assertOnce(application, kill, start, sent.size());
            }
        } finally {
            application.close();
        }
        assertEquals(
                KILLS * CALLERS, open.done() + open.undone(), "each was left without an answer");
        LOG.infof(
                "seed %d: %d kills left %d writes done and %d undone without an answer",
                SEED, KILLS, open.done(), open.undone());
    }

    private List<Sent> killedWhileWriting(RunningApplication application, int kill, int millis)
            throws InterruptedException {
        ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();
        List<Thread> callers =
                IntStream.range(0, CALLERS)
                        .mapToObj(
                                caller ->
                                        Thread.ofVirtual()
                                                .start(
                                                        () ->
                                                                write(
                                                                        application,
                                                                        kill,
                                                                        caller,
                                                                        sent)))
                        .toList();
        Thread importer = Thread.ofVirtual().start(() -> importInVain(application, kill));
        TimeUnit.MILLISECONDS.sleep(100 + millis);
        application.kill();
        for (Thread caller : callers) {
            caller.join();
        }
        importer.join();
        return List.copyOf(sent);
    }

    /// Until nobody answers any more.
    private void write(
            RunningApplication application,
            int kill,
            int caller,
            ConcurrentLinkedQueue<Sent> sent) {
        for (int i = 0; ; i++) {
            String name = "Killed %d %d %d".formatted(kill, caller, i);
            String key = name.replace(' ', '-');
            try {
                HttpResponse<String> answer = create(application, kill, key, name);
                sent.add(new Sent(key, name, answer.body()));
                if (answer.statusCode() != 201) {
                    return; // told below, when the same is sent again
                }
            } catch (IOException gone) {
                sent.add(new Sent(key, name, null));
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void importInVain(RunningApplication application, int kill) {
        try {
            imported(application, kill);
        } catch (IOException gone) {
            return; // as it should be, or it was quicker than the kill
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Open sentAgain(RunningApplication application, int kill, List<Sent> sent)
            throws IOException, InterruptedException {
        Open open = new Open(0, 0);
        for (Sent one : sent) {
            HttpResponse<String> again = create(application, kill, one.key(), one.name());
            boolean replayed = again.headers().firstValue(IdempotencyKey.REPLAYED).isPresent();
            assertEquals(201, again.statusCode(), again.body());
            if (one.answer() == null) {
                open = open.plus(replayed ? new Open(1, 0) : new Open(0, 1));
                continue;
            }
            assertEquals(one.answer(), again.body(), "seed " + SEED);
            assertTrue(replayed, "seed " + SEED);
        }
        return open;
    }

    private static void assertOnce(
            RunningApplication application, int kill, Instant start, int writes)
            throws IOException, InterruptedException {
        String accounts = "/v1/accounts?count=true&limit=1&tag=killed-" + kill;
        String lines = "/v1/audit?count=true&limit=1&operation=createAccount&from=" + start;

        assertEquals(writes, count(application, accounts), "accounts, seed " + SEED);
        assertEquals(writes, count(application, lines), "lines of the audit, seed " + SEED);
    }

    private static int count(RunningApplication application, String path)
            throws IOException, InterruptedException {
        return JsonPath.from(application.get(path).body()).getInt("count.value");
    }

    private HttpResponse<String> create(
            RunningApplication application, int kill, String key, String name)
            throws IOException, InterruptedException {
        return send(
                application,
                "/v1/accounts",
                key,
                "application/json",
                "{\"name\": \"%s\", \"tags\": [\"killed-%d\"]}".formatted(name, kill));
    }

    private JsonPath imported(RunningApplication application, int kill)
            throws IOException, InterruptedException {
        StringBuilder csv = new StringBuilder("external_id,name\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("C%d,Imported %d\n".formatted(i, i));
        }
        HttpResponse<String> answer =
                send(
                        application,
                        "/v1/imports/accounts?wait=25&source=killed-" + kill,
                        "import-" + kill,
                        "text/csv",
                        csv.toString());
        return JsonPath.from(answer.body());
    }

    /// Once more where the database has not noticed yet that the first sender is gone.
    private HttpResponse<String> send(
            RunningApplication application, String path, String key, String type, String body)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(application.uri(path))
                        .header("Authorization", "Bearer " + application.apiKey())
                        .header(IdempotencyKey.HEADER, key)
                        .header("Content-Type", type)
                        .timeout(Duration.ofMinutes(1))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        for (int i = 0; i < 50 && answer.statusCode() == 409; i++) {
            TimeUnit.MILLISECONDS.sleep(200);
            answer = client.send(request, BodyHandlers.ofString());
        }
        return answer;
    }
}
