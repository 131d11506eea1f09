package dev.vitalfew.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import dev.vitalfew.AtOnce;
import dev.vitalfew.api.Problem;
import dev.vitalfew.api.ProblemCode;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JwtCallersTest {
    private static final String ISSUER = "https://issuer.example";
    private static final KeyPair KEYS = keys();
    private static final KeyPair FOREIGN_KEYS = keys();

    @TempDir static Path directory;

    private static JwtCallers callers;

    @BeforeAll
    static void publishKeys() throws IOException {
        Path jwks = directory.resolve("jwks.json");
        Files.writeString(jwks, published());
        callers = callersOf(Optional.of(ISSUER), Optional.of(jwks.toUri().toString()));
    }

    private static String published() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return """
               {"keys": [{"kty": "RSA", "kid": "one", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}"""
                .formatted(base64(key.getModulus()), base64(key.getPublicExponent()));
    }

    /// A token that may well be valid is not called invalid.
    @Test
    void saysThatItCannotTellWhileTheIssuerIsAway() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        JwtCallers asking = callersAsking(port);
        String token = signed(claims(), KEYS);

        Problem away = assertThrows(Problem.class, () -> asking.callerOf(token));
        Problem soonAgain = assertThrows(Problem.class, () -> asking.callerOf(token));

        assertEquals(ProblemCode.ISSUER_UNAVAILABLE, away.code());
        assertNotNull(away.retryAfterSeconds());
        assertEquals(ProblemCode.ISSUER_UNAVAILABLE, soonAgain.code());
    }

    /// Nor does one that never answers hold up everybody else: the library alone would wait for 80
    /// seconds.
    @Test
    void doesNotHangOnAnIssuerThatHangs() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            JwtCallers asking = callersAsking(silent.getLocalPort());
            String token = signed(claims(), KEYS);

            List<Problem> answers =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20),
                            () ->
                                    AtOnce.call(
                                            8,
                                            _ ->
                                                    assertThrows(
                                                            Problem.class,
                                                            () -> asking.callerOf(token))));

            answers.forEach(each -> assertEquals(ProblemCode.ISSUER_UNAVAILABLE, each.code()));
        }
    }

    @Test
    void knowsItsKeysThoughTheIssuerHasGoneAndNoOthers() throws IOException, InterruptedException {
        HttpServer issuer = issuer();
        JwtCallers asking = callersAsking(issuer.getAddress().getPort());
        String rotated = claims().jws().keyId("two").sign(FOREIGN_KEYS.getPrivate());
        try {
            assertNotNull(asking.callerOf(signed(claims(), KEYS)));
        } finally {
            issuer.stop(0);
        }

        assertNotNull(asking.callerOf(signed(claims(), KEYS)));
        Thread.sleep(500); // the library takes keys that are younger than 300 ms for the latest
        Problem away = assertThrows(Problem.class, () -> asking.callerOf(rotated));
        assertEquals(ProblemCode.ISSUER_UNAVAILABLE, away.code());
    }

    private static HttpServer issuer() throws IOException {
        HttpServer issuer =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext(
                "/jwks",
                exchange -> {
                    byte[] keys = published().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        issuer.start();
        return issuer;
    }

    private static JwtCallers callersAsking(int port) {
        return callersOf(
                Optional.of(ISSUER), Optional.of("http://localhost:%d/jwks".formatted(port)));
    }

    @Test
    void opensTheScopesOfAnAcceptedToken() {
        String token = signed(claims().claim("scope", "read import other"), KEYS);

        Caller caller = callers.callerOf(token);

        assertNotNull(caller);
        assertEquals(Set.of("read", "import"), caller.roles());
        assertEquals("jwt:erp", caller.name());
    }

    @Test
    void callsACallerByANameThatLogsCanHold() {
        Caller injected = callers.callerOf(signed(claims().subject("erp\nadmin logged in"), KEYS));
        Caller vast = callers.callerOf(signed(claims().subject("x".repeat(500)), KEYS));

        assertNotNull(injected);
        assertEquals("jwt:unnamed", injected.name());
        assertNotNull(vast);
        assertEquals("jwt:unnamed", vast.name());
    }

    @Test
    void readsScopesFromGroupsToo() {
        String token = signed(claims().groups("write"), KEYS);

        Caller caller = callers.callerOf(token);

        assertNotNull(caller);
        assertEquals(Set.of("write"), caller.roles());
    }

    @Test
    void refusesWhatItCannotTrust() {
        String foreign = signed(claims(), FOREIGN_KEYS);
        String otherIssuer = signed(claims().issuer("https://other.example"), KEYS);
        String expired = signed(claims().issuedAt(1_000).expiresAt(2_000), KEYS);
        String symmetric =
                claims().jws()
                        .keyId("one")
                        .signWithSecret(base64(((RSAPublicKey) KEYS.getPublic()).getModulus()));
        String unsigned =
                encoded("{\"alg\":\"none\"}") + "." + encoded("{\"iss\":\"" + ISSUER + "\"}") + ".";

        assertNull(callers.callerOf(foreign));
        assertNull(callers.callerOf(otherIssuer));
        assertNull(callers.callerOf(expired));
        assertNull(callers.callerOf(symmetric));
        assertNull(callers.callerOf(unsigned));
        assertNull(callers.callerOf("a.b.c"));
    }

    @Test
    void acceptsNoneWhereNoIssuerIsConfigured() {
        JwtCallers closed = callersOf(Optional.empty(), Optional.empty());

        assertNull(closed.callerOf(signed(claims(), KEYS)));
    }

    @Test
    void needsBothTheIssuerAndItsKeys() {
        assertThrows(
                IllegalStateException.class,
                () -> callersOf(Optional.of(ISSUER), Optional.empty()));
    }

    private static JwtClaimsBuilder claims() {
        return Jwt.claims().issuer(ISSUER).subject("erp").expiresIn(60);
    }

    private static String signed(JwtClaimsBuilder claims, KeyPair keys) {
        return claims.jws().keyId("one").sign(keys.getPrivate());
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int sign = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, sign, bytes.length));
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has RSA", missing);
        }
    }

    private static JwtCallers callersOf(Optional<String> issuer, Optional<String> jwks) {
        return new JwtCallers(Settings.issuer(issuer, jwks));
    }
}
