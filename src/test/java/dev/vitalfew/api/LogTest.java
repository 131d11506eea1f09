package dev.vitalfew.api;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vitalfew.Api;
import dev.vitalfew.Names;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/// What callers send never makes up a line of the log, colours a terminal, or leaves a secret
/// there.
@QuarkusTest
class LogTest {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F-\\x9F]");

    private static final List<String> HOSTILE =
            List.of(
                    "\n2026-01-01 00:00:00 ERROR forged",
                    "\r\n2026-01-01 00:00:00 ERROR forged",
                    "\rforged",
                    "\u001b[31mforged\u001b[0m",
                    "\u001b]0;forged\u0007",
                    "\u009b31mforged",
                    "\u0085forged",
                    "\u2028forged",
                    "\b\b\b\bforged",
                    "${jndi:ldap://localhost/forged}");

    /// What was logged while it was open, as text.
    private static final class Ear extends Handler implements AutoCloseable {
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();
        private final Logger root = Logger.getLogger("");

        Ear() {
            setLevel(Level.ALL);
            root.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getLevel().intValue() < Level.INFO.intValue()) {
                return;
            }
            Object request =
                    entry instanceof ExtLogRecord extended ? extended.getMdc("requestId") : "";
            heard.add(new SimpleFormatter().formatMessage(entry) + " " + request);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }

    @Test
    void keepsEachEntryInItsLineAndWithoutSecrets() throws IOException {
        List<String> heard;
        try (Ear ear = new Ear()) {
            Logger.getLogger("dev.vitalfew.LogTest").info("the ear hears");
            for (String each : HOSTILE) {
                inBodiesAndTargets(each);
                inHeaders(each);
            }
            heard = List.copyOf(ear.heard);
        }

        assertFalse(heard.isEmpty(), "nothing was heard");
        for (String entry : heard) {
            assertFalse(CONTROL.matcher(entry).find(), entry);
            assertFalse(entry.contains(Wire.adminKey()), entry);
            assertFalse(entry.contains("jo.bloggs@example.com"), entry);
        }
    }

    private static void inBodiesAndTargets(String hostile) {
        String quoted = URLEncoder.encode(hostile, StandardCharsets.UTF_8).replace("+", "%20");
        Api.as("write")
                .contentType("application/json")
                .body(Map.of("name", "Acme" + hostile, "tags", List.of(hostile)))
                .post("/v1/accounts");
        for (String target :
                List.of(
                        "/v1/accounts?q=" + quoted,
                        "/v1/accounts/" + quoted,
                        "/v1/" + quoted,
                        "/v1/accounts?" + quoted + "=1")) {
            int status =
                    new Wire()
                            .send(
                                    "GET",
                                    target,
                                    new byte[0],
                                    request ->
                                            request.header(
                                                    "Authorization", "Bearer " + Wire.adminKey()))
                            .statusCode();
            assertFalse(status >= 500, () -> target + " answered " + status);
        }
        String source = Names.unique("log");
        Api.as("import")
                .contentType("text/csv")
                .body(
                        "account_ref,external_id,name,email,note%s\n\"no%s\",1,Jo,jo.bloggs@example.com,x\n"
                                .formatted(hostile, hostile))
                .queryParam("source", source)
                .queryParam("wait", 25)
                .queryParam("map", "note" + hostile + ":title")
                .post("/v1/imports/contacts");
    }

    /// As bytes, since no client would send them.
    private static void inHeaders(String hostile) throws IOException {
        for (String header :
                List.of(
                        "X-Request-Id",
                        "User-Agent",
                        "traceparent",
                        "X-Forwarded-For",
                        "If-Match")) {
            String answer =
                    RawHttp.say(
                            "GET /v1/accounts?limit=1 HTTP/1.1\r\n%s: a%s\r\n"
                                            .formatted(header, hostile)
                                    + RawHttp.headers());
            assertFalse(answer.contains("forged: "), answer);
        }
    }
}
