package dev.vitalfew.api;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Bytes that no client library would send, and all that the server says to them.
final class RawHttp {
    private static final int PATIENCE_MILLIS = 20_000;

    private RawHttp() {}

    @FunctionalInterface
    interface Body {
        void send(OutputStream out) throws IOException, InterruptedException;
    }

    /// Headers of a last JSON request with every scope, and the empty line.
    static String headers() {
        return "Connection: close\r\n" + openHeaders();
    }

    /// The same, of a request after which others may follow.
    static String openHeaders() {
        return "Host: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(Wire.adminKey());
    }

    static String say(String text) throws IOException {
        return say(text, _ -> {});
    }

    /// Reads until the server closes; a server that never does fails the test.
    static String say(String head, Body body) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            sendAsFarAsItReads(body, out);
            return readAll(socket.getInputStream());
        }
    }

    private static void sendAsFarAsItReads(Body body, OutputStream out) {
        try {
            body.send(out);
            out.flush();
        } catch (IOException closed) {
            return; // the server need not read to the end; what it said is still there to be read
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String readAll(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (java.net.SocketException reset) {
            all.write('\n'); // closed with bytes of ours unread: what was said before counts
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
