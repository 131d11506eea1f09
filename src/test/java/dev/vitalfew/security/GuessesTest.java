package dev.vitalfew.security;

import static dev.vitalfew.Api.problem;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.Api;
import dev.vitalfew.api.Problem;
import io.github.bucket4j.Bucket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GuessesTest {
    private static final int TWO_MINUTES = 2_000_000;

    @Inject Guesses guesses;

    @Test
    void whoGuessesTooOftenIsNotEvenLookedAt() {
        String used = key();
        String unused = key();
        Api.with(used).get("/v1/sellers").then().statusCode(200);
        Bucket here = guesses.bucketOf("127.0.0.1");
        here.consumeIgnoringRateLimits(TWO_MINUTES);
        try {
            Response guess = Api.with(wrong()).get("/v1/sellers");

            problem(guess, 429, "RATE_LIMITED");
            int seconds = Integer.parseInt(Objects.requireNonNull(guess.header("Retry-After")));
            assertTrue(seconds > 30 && seconds <= 61, "seconds: " + seconds);
            problem(Api.with("a.b.c").get("/v1/nothing"), 429, "RATE_LIMITED");
            problem(Api.with(unused).get("/v1/sellers"), 429, "RATE_LIMITED");
            Api.with(used).get("/v1/sellers").then().statusCode(200);
            Api.asAdmin().get("/v1/sellers").then().statusCode(200);
        } finally {
            here.reset();
        }
        Api.with(unused).get("/v1/sellers").then().statusCode(200);
        problem(Api.with(wrong()).get("/v1/sellers"), 401, "UNAUTHENTICATED");
    }

    /// A million guesses (F-13): what is looked up is what the allowance lets through.
    @Test
    void aMillionGuessesCostNoMoreThanTheAllowance() {
        Guesses few = new Guesses(Settings.failures(60));
        int lookedUp = 0;

        for (int i = 0; i < 1_000_000; i++) {
            BearerToken token =
                    new BearerToken("guess", java.nio.ByteBuffer.allocate(4).putInt(i).flip());
            try {
                few.requirePatience(token, "192.0.2.1");
                lookedUp++;
                few.wrong("192.0.2.1");
            } catch (Problem refused) {
                assertEquals(429, refused.code().status());
            }
        }

        assertTrue(lookedUp >= 60 && lookedUp < 200, "looked up: " + lookedUp);
        assertDoesNotThrow(() -> few.requirePatience(BearerToken.of("x"), "192.0.2.2"));
    }

    @Test
    void whatProvedRightPassesAllTheSame() {
        Guesses none = new Guesses(Settings.failures(1));
        BearerToken good = BearerToken.of("good");
        none.right(good);
        none.wrong("192.0.2.1");

        assertThrows(Problem.class, () -> none.requirePatience(BearerToken.of("x"), "192.0.2.1"));
        assertDoesNotThrow(() -> none.requirePatience(good, "192.0.2.1"));
    }

    @Test
    void countsNeighboursOfOneIpv6NetworkTogether() {
        String one = sender("2001:db8:1:2::1");

        assertEquals(one, sender("2001:db8:1:2:ffff::9"));
        assertNotEquals(one, sender("2001:db8:1:3::1"));
        assertEquals("192.0.2.7", sender("192.0.2.7"));
        assertNotNull(Guesses.senderOf(null));
    }

    private static String sender(String host) {
        return Guesses.senderOf(SocketAddress.inetSocketAddress(1, host));
    }

    private static String wrong() {
        return KeySecret.generate().text();
    }

    private static String key() {
        String secret =
                Api.asAdmin()
                        .contentType(ContentType.JSON)
                        .body(Map.of("name", "a key", "scopes", List.of("read")))
                        .post("/v1/api-keys")
                        .path("secret");
        return Objects.requireNonNull(secret);
    }
}
