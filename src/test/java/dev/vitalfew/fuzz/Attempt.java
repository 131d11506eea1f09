package dev.vitalfew.fuzz;

import dev.vitalfew.Contract.Operation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// One request, ready to be sent.
///
/// @param number of the attempt; with the seed it names the choices that made it
/// @param known whether the contract has the operation that it addresses, so that it says which
///   statuses may come
/// @param wrong whether no server that keeps the contract may do what it asks
/// @param what is odd about it
record Attempt(
        int number,
        Operation operation,
        boolean known,
        boolean wrong,
        String what,
        String method,
        String target,
        List<Map.Entry<String, String>> headers,
        Body body) {
    /// The target without its query.
    String path() {
        return target.split("\\?", 2)[0];
    }

    /// What a shell sends again; `$key` holds the credentials.
    String curl(String server) {
        StringBuilder line = new StringBuilder("curl -i -g --path-as-is -X ").append(method);
        headers.forEach(
                each ->
                        line.append(" -H ")
                                .append(
                                        each.getKey().equals("Authorization")
                                                ? "\"Authorization: Bearer $key\""
                                                : quoted(each.getKey() + ": " + each.getValue())));
        if (!body.isEmpty()) {
            line.append(" --data-binary ").append(quoted(printable()));
        }
        return line.append(' ').append(quoted(server + target)).toString();
    }

    private static String quoted(String text) {
        String escaped = text.replace("\\", "\\\\").replace("'", "\\'");
        StringBuilder quoted = new StringBuilder("$'");
        for (byte each : escaped.getBytes(StandardCharsets.UTF_8)) {
            if (each < ' ' || each == 0x7F) {
                quoted.append("\\x%02x".formatted(each & 0xFF));
            } else {
                quoted.append((char) each);
            }
        }
        return quoted.append('\'').toString();
    }

    private String printable() {
        String text = body.text();
        return text.length() <= 2_000 ? text : text.substring(0, 2_000) + "... shortened";
    }
}
