package dev.vitalfew.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// What came back.
///
/// @param headers by lower-case name
/// @param body unpacked where it came compressed
record Answer(int status, Map<String, List<String>> headers, Body body) {
    static Answer of(HttpResponse<byte[]> response) {
        byte[] body = response.body();
        boolean packed =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return new Answer(
                response.statusCode(),
                response.headers().map(),
                new Body(packed ? unpacked(body) : body));
    }

    private static byte[] unpacked(byte[] body) {
        if (body.length == 0) {
            return body; // of HEAD
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            return "no gzip".getBytes(StandardCharsets.US_ASCII);
        }
    }

    /// The first value, or an empty text.
    String header(String name) {
        return headers.getOrDefault(name, List.of("")).getFirst();
    }

    /// Without parameters.
    String mediaType() {
        return header("content-type").split(";", 2)[0].strip();
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    String text() {
        return body.text();
    }
}
