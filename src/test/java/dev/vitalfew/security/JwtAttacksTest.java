package dev.vitalfew.security;

import static dev.vitalfew.Api.problem;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.vitalfew.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bearer tokens that nobody who holds the issuer's private key has made, or not for us, or not for
/// now (F-12): each of them is nobody's, and none makes the server call anybody.
@QuarkusTest
class JwtAttacksTest {
    private static final String ISSUER = "https://issuer.example";
    private static final String AUDIENCE = "vitalfew";
    private static final long NOW = System.currentTimeMillis() / 1000;
    private static final KeyPair RSA = pair("RSA");
    private static final KeyPair FOREIGN = pair("RSA");
    private static final KeyPair CURVE = pair("EC");

    @TempDir static Path directory;

    private static final AtomicInteger CALLS = new AtomicInteger();
    private static HttpServer bait;
    private static JwtCallers callers;

    @BeforeAll
    static void publishKeys() throws IOException {
        Path jwks = directory.resolve("jwks.json");
        Files.writeString(jwks, "{\"keys\": [%s]}".formatted(jwk(RSA, "one")));
        bait = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bait.createContext(
                "/",
                call -> {
                    CALLS.incrementAndGet();
                    byte[] keys =
                            "{\"keys\": [%s]}"
                                    .formatted(jwk(FOREIGN, "theirs"))
                                    .getBytes(StandardCharsets.UTF_8);
                    call.sendResponseHeaders(200, keys.length);
                    call.getResponseBody().write(keys);
                    call.close();
                });
        bait.start();
        callers =
                new JwtCallers(
                        Settings.issuer(Optional.of(ISSUER), Optional.of(jwks.toUri().toString()))
                                .withAudience(AUDIENCE));
    }

    @AfterAll
    static void stop() {
        bait.stop(0);
    }

    @Test
    void acceptsWhatAllTheAttacksAreMadeFrom() {
        assertNotNull(callers.callerOf(token(head("RS256", "\"kid\":\"one\""), claims(""))));
        assertNotNull(callers.callerOf(token(head("RS256", ""), claims(""))));
        assertNotNull(
                callers.callerOf(
                        token(
                                head("RS256", "\"kid\":\"one\""),
                                claims("\"aud\":[\"other\",\"vitalfew\"]"))));
    }

    @Test
    void isTakenInByNone() {
        Map<String, String> attacks = new LinkedHashMap<>();
        addUnsigned(attacks);
        addConfusedKeys(attacks);
        addForeignKeys(attacks);
        addWrongClaims(attacks);
        addBrokenForm(attacks);

        assertTrue(attacks.size() >= 60, "attacks: " + attacks.size());
        assertAll(
                attacks.entrySet().stream()
                        .map(
                                each ->
                                        () ->
                                                assertNull(
                                                        callers.callerOf(each.getValue()),
                                                        each.getKey())));
        assertEquals(0, CALLS.get(), "calls that a token caused");
    }

    @Test
    void answersEachInTheSameWords() {
        Map<String, String> attacks = new LinkedHashMap<>();
        addUnsigned(attacks);
        addForeignKeys(attacks);
        attacks.put("huge", "a.%s.c".formatted("x".repeat(9_000)));
        attacks.put("no token", "x");

        attacks.forEach(
                (name, token) ->
                        assertEquals(
                                "send a valid API key or token as Authorization: Bearer",
                                problem(Api.with(token).get("/v1/sellers"), 401, "UNAUTHENTICATED")
                                        .extract()
                                        .path("detail"),
                                name));
    }

    @Test
    void asksTheIssuerOnceForAllKeysThatItDoesNotKnow() {
        JwtCallers online =
                new JwtCallers(
                        Settings.issuer(Optional.of(ISSUER), Optional.of(baitUrl()))
                                .withAudience(AUDIENCE));
        int before = CALLS.get();

        for (int i = 0; i < 200; i++) {
            assertNull(
                    online.callerOf(
                            token(head("RS256", "\"kid\":\"k%d\"".formatted(i)), claims(""))));
        }

        assertTrue(CALLS.get() - before <= 3, "calls: " + (CALLS.get() - before));
        CALLS.set(0);
    }

    private static void addUnsigned(Map<String, String> attacks) {
        for (String none : new String[] {"none", "None", "NONE", "nOnE", ""}) {
            String head = head(none, "\"kid\":\"one\"");
            attacks.put(
                    "alg " + none + ", no signature",
                    encoded(head) + "." + encoded(claims("")) + ".");
            attacks.put(
                    "alg " + none + ", a signature",
                    encoded(head) + "." + encoded(claims("")) + "." + base64(new byte[256]));
        }
        String good = token(head("RS256", "\"kid\":\"one\""), claims(""));
        String[] parts = good.split("\\.", -1);
        attacks.put("signature cut off", parts[0] + "." + parts[1] + ".");
        attacks.put("signature shortened", good.substring(0, good.length() - 4));
        attacks.put("signature lengthened", good + "AAAA");
        attacks.put(
                "other claims under the signature",
                parts[0] + "." + encoded(claims("\"scope\":\"admin\"")) + "." + parts[2]);
        attacks.put(
                "another header over the signature",
                encoded(head("RS256", "\"kid\":\"one\",\"x\":1"))
                        + "."
                        + parts[1]
                        + "."
                        + parts[2]);
        attacks.put("no alg", encoded("{\"kid\":\"one\"}") + "." + parts[1] + "." + parts[2]);
    }

    private static void addConfusedKeys(Map<String, String> attacks) {
        RSAPublicKey key = (RSAPublicKey) RSA.getPublic();
        String pem =
                "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                        .formatted(
                                Base64.getMimeEncoder(64, new byte[] {'\n'})
                                        .encodeToString(key.getEncoded()));
        Map<String, byte[]> secrets =
                Map.of(
                        "DER", key.getEncoded(),
                        "PEM", pem.getBytes(StandardCharsets.US_ASCII),
                        "PEM without its last line end",
                                pem.strip().getBytes(StandardCharsets.US_ASCII),
                        "modulus", bytes(key.getModulus()));
        secrets.forEach(
                (name, secret) -> {
                    for (String size : new String[] {"256", "384", "512"}) {
                        attacks.put(
                                "HS%s with the public key as %s".formatted(size, name),
                                mac(
                                        head("HS" + size, "\"kid\":\"one\""),
                                        secret,
                                        "HmacSHA" + size));
                    }
                });
        for (String algorithm : new String[] {"RS384", "RS512"}) {
            attacks.put(
                    algorithm + ", which is not on the list",
                    token(
                            head(algorithm, "\"kid\":\"one\""),
                            claims(""),
                            RSA.getPrivate(),
                            "SHA%swithRSA".formatted(algorithm.substring(2))));
        }
        attacks.put(
                "PS256, which is not on the list",
                token(
                        head("PS256", "\"kid\":\"one\""),
                        claims(""),
                        RSA.getPrivate(),
                        "RSASSA-PSS"));
        attacks.put(
                "ES256 in the name of an RSA key",
                token(
                        head("ES256", "\"kid\":\"one\""),
                        claims(""),
                        CURVE.getPrivate(),
                        "SHA256withECDSAinP1363Format"));
        attacks.put(
                "an RSA signature called ES256",
                token(
                        head("ES256", "\"kid\":\"one\""),
                        claims(""),
                        RSA.getPrivate(),
                        "SHA256withRSA"));
        attacks.put("alg in lower case", token(head("rs256", "\"kid\":\"one\""), claims("")));
        attacks.put("alg as an array", token("{\"alg\":[\"RS256\"],\"kid\":\"one\"}", claims("")));
    }

    private static void addForeignKeys(Map<String, String> attacks) {
        String url = baitUrl();
        String own = jwk(FOREIGN, "theirs");
        Map<String, String> heads =
                Map.ofEntries(
                        Map.entry("the issuer's kid", "\"kid\":\"one\""),
                        Map.entry("no kid", "\"typ\":\"JWT\""),
                        Map.entry("a kid of their own", "\"kid\":\"theirs\""),
                        Map.entry("a kid that is a path", "\"kid\":\"../../../../../../dev/null\""),
                        Map.entry("a kid that is SQL", "\"kid\":\"one' or '1'='1\""),
                        Map.entry("a kid that is a URL", "\"kid\":\"%s\"".formatted(url)),
                        Map.entry("an empty kid", "\"kid\":\"\""),
                        Map.entry("a kid that is a number", "\"kid\":1"),
                        Map.entry("jku", "\"kid\":\"theirs\",\"jku\":\"%s\"".formatted(url)),
                        Map.entry("x5u", "\"kid\":\"theirs\",\"x5u\":\"%s\"".formatted(url)),
                        Map.entry("jwk", "\"kid\":\"theirs\",\"jwk\":%s".formatted(own)),
                        Map.entry("x5c", "\"kid\":\"theirs\",\"x5c\":[\"AAAA\"]"));
        heads.forEach(
                (name, head) ->
                        attacks.put(
                                "signed with a foreign key, " + name,
                                token(
                                        head("RS256", head),
                                        claims(""),
                                        FOREIGN.getPrivate(),
                                        "SHA256withRSA")));
    }

    private static void addWrongClaims(Map<String, String> attacks) {
        Map<String, String> claims =
                Map.ofEntries(
                        Map.entry("another issuer", "\"iss\":\"https://other.example\""),
                        Map.entry(
                                "an issuer that begins the same",
                                "\"iss\":\"https://issuer.example.evil.example\""),
                        Map.entry("issuers", "\"iss\":[\"https://issuer.example\"]"),
                        Map.entry("no issuer", "\"iss\":null"),
                        Map.entry("another audience", "\"aud\":\"other\""),
                        Map.entry("an audience in capitals", "\"aud\":\"VITALFEW\""),
                        Map.entry("no audience", "\"aud\":null"),
                        Map.entry("audiences without us", "\"aud\":[\"a\",\"b\"]"),
                        Map.entry("expired", "\"exp\":%d".formatted(NOW - 3_600)),
                        Map.entry("no end", "\"exp\":null"),
                        Map.entry("an end in words", "\"exp\":\"tomorrow\""),
                        Map.entry("an end before all time", "\"exp\":-1"),
                        Map.entry("not before tomorrow", "\"nbf\":%d".formatted(NOW + 86_400)),
                        Map.entry("no beginning", "\"iat\":null"),
                        Map.entry("made after its end", "\"iat\":%d".formatted(NOW + 86_400)));
        claims.forEach(
                (name, claim) ->
                        attacks.put(name, token(head("RS256", "\"kid\":\"one\""), claims(claim))));
        attacks.put(
                "two issuers, the right one last",
                token(
                        head("RS256", "\"kid\":\"one\""),
                        "{\"iss\":\"https://other.example\"," + claims("").substring(1)));
        attacks.put(
                "two ends",
                token(head("RS256", "\"kid\":\"one\""), "{\"exp\":1," + claims("").substring(1)));
        attacks.put(
                "two algorithms",
                token("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"one\"}", claims("")));
    }

    private static void addBrokenForm(Map<String, String> attacks) {
        String good = token(head("RS256", "\"kid\":\"one\""), claims(""));
        attacks.put(
                "an extension that must be understood",
                token(head("RS256", "\"kid\":\"one\",\"crit\":[\"x\"],\"x\":1"), claims("")));
        attacks.put(
                "a payload that is not encoded",
                token(
                        head("RS256", "\"kid\":\"one\",\"crit\":[\"b64\"],\"b64\":false"),
                        claims("")));
        attacks.put("claims that are no object", token(head("RS256", "\"kid\":\"one\""), "[]"));
        attacks.put("claims that are no JSON", token(head("RS256", "\"kid\":\"one\""), "x"));
        attacks.put("no claims", token(head("RS256", "\"kid\":\"one\""), ""));
        attacks.put("claims that are empty", token(head("RS256", "\"kid\":\"one\""), "{}"));
        attacks.put("a header that is no JSON", token("x", claims("")));
        attacks.put("nothing at all", "..");
        attacks.put("letters", "a.b.c");
        attacks.put("a part too many", good + ".x");
        attacks.put("a part too few", good.substring(0, good.lastIndexOf('.')));
        attacks.put("five parts", "a.b.c.d.e");
        attacks.put("a space in it", good.replace(".", ". "));
        attacks.put("characters outside base64url", good.substring(0, good.length() - 3) + "+/=");
        attacks.put(
                "a good token inside a foreign one",
                token(
                        head("RS256", "\"kid\":\"one\",\"cty\":\"JWT\""),
                        good,
                        FOREIGN.getPrivate(),
                        "SHA256withRSA"));
        attacks.put("depth", token(head("RS256", "\"kid\":\"one\""), "{\"a\":".repeat(3_000)));
    }

    private static String baitUrl() {
        return "http://127.0.0.1:%d/jwks".formatted(bait.getAddress().getPort());
    }

    private static String head(String algorithm, String more) {
        return "{\"alg\":\"%s\"%s}".formatted(algorithm, more.isEmpty() ? "" : "," + more);
    }

    /// Good claims but for one, which replaces the good one of its name; null takes it away.
    private static String claims(String other) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("iss", "\"%s\"".formatted(ISSUER));
        all.put("aud", "\"%s\"".formatted(AUDIENCE));
        all.put("sub", "\"erp\"");
        all.put("iat", Long.toString(NOW));
        all.put("exp", Long.toString(NOW + 600));
        all.put("scope", "\"read\"");
        if (!other.isEmpty()) {
            int colon = other.indexOf(':');
            all.put(other.substring(1, colon - 1), other.substring(colon + 1));
        }
        all.values().removeIf("null"::equals);
        StringBuilder text = new StringBuilder("{");
        all.forEach(
                (name, value) ->
                        text.append(text.length() > 1 ? "," : "")
                                .append("\"%s\":%s".formatted(name, value)));
        return text.append('}').toString();
    }

    private static String token(String head, String claims) {
        return token(head, claims, RSA.getPrivate(), "SHA256withRSA");
    }

    private static String token(String head, String claims, PrivateKey key, String algorithm) {
        String signed = encoded(head) + "." + encoded(claims);
        try {
            Signature signature = Signature.getInstance(algorithm);
            if (algorithm.equals("RSASSA-PSS")) {
                signature.setParameter(
                        new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64(signature.sign());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String mac(String head, byte[] secret, String algorithm) {
        String signed = encoded(head) + "." + encoded(claims(""));
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return signed + "." + base64(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String jwk(KeyPair pair, String kid) {
        RSAPublicKey key = (RSAPublicKey) pair.getPublic();
        return "{\"kty\":\"RSA\",\"kid\":\"%s\",\"use\":\"sig\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(
                        kid,
                        base64(bytes(key.getModulus())),
                        base64(bytes(key.getPublicExponent())));
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair pair(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else {
                generator.initialize(2048);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
