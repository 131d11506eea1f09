package dev.vitalfew.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Bodies that come too slowly, or not at all. The tests' own configuration waits three seconds.
@QuarkusTest
class WholeBodyTest {
    private static final String HEAD =
            "POST /v1/sellers HTTP/1.1\r\nContent-Length: 1000\r\n" + RawHttp.openHeaders();

    @Test
    void waitsForABodyOnlySoLong() throws IOException {
        for (String head : new String[] {HEAD, HEAD.replace("POST", "GET")}) {
            String answer = RawHttp.say(head, WholeBodyTest::trickle);

            assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
            assertTrue(answer.contains("\"code\":\"REQUEST_TIMEOUT\""), answer);
        }
    }

    @Test
    void closesAConnectionThatGoesOnSendingAfterTheAnswer() throws IOException {
        String stranger = HEAD.replaceAll("Authorization: .*\r\n", "");

        String answer = RawHttp.say(stranger, WholeBodyTest::trickle);

        assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
    }

    /// A byte now and then, for as long as the server reads.
    private static void trickle(OutputStream out) throws IOException, InterruptedException {
        out.write("{\"name\":\"".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 100; i++) {
            out.write('a');
            out.flush();
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    @Test
    void slowCallersTakeNoThreadFromOthers() throws Exception {
        int slowCallers = 300; // more than there are threads
        CountDownLatch sending = new CountDownLatch(slowCallers);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow =
                    IntStream.range(0, slowCallers)
                            .mapToObj(_ -> callers.submit(() -> stall(sending)))
                            .toList();
            assertTrue(sending.await(20, TimeUnit.SECONDS));

            assertEquals(200, Api.as("read").get("/v1/sellers").statusCode());

            for (Future<String> each : slow) {
                assertTrue(each.get().startsWith("HTTP/1.1 408"), each.get());
            }
        }
    }

    private static String stall(CountDownLatch sending) throws IOException {
        return RawHttp.say(
                HEAD,
                out -> {
                    out.write('{');
                    out.flush();
                    sending.countDown();
                });
    }

    @Test
    void boundsABodyWithoutAContentTypeToo() throws IOException {
        String answer =
                RawHttp.say(HEAD.replace("1000", "3000000").replaceAll("Content-Type: .*\r\n", ""));

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
    }

    @Test
    void tellsACallerWhoAsksFirstToGoOn() throws IOException {
        String answer =
                RawHttp.say(
                        HEAD.replace("1000", "13")
                                .replace(
                                        "\r\n\r\n",
                                        "\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n"),
                        out -> out.write("{\"name\":\"Jo\"}".getBytes(StandardCharsets.US_ASCII)));

        assertTrue(answer.startsWith("HTTP/1.1 100"), answer);
        assertTrue(answer.contains("HTTP/1.1 201"), answer);
    }

    @Test
    void readsABodyOfExactlyTheBound() {
        String body = "{\"name\":\"Jo\"}";
        String padded = body + " ".repeat((int) WholeBody.MAX_BYTES - body.length());

        given().header("Authorization", "Bearer " + Wire.adminKey())
                .contentType(ContentType.JSON)
                .body(padded)
                .post("/v1/sellers")
                .then()
                .statusCode(201);
    }
}
