package dev.vitalfew.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitalfew.Contract.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that is still being made up.
final class Draft {
    /// Halves of surrogate pairs have no UTF-8, so everything beyond ASCII is escaped.
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /// Stands in the tree for what no tree can hold; see [#raw].
    static final String PLACE = "@place@";

    /// What is said of a request that has no oddity.
    static final String RIGHT = "nothing odd";

    final Operation operation;
    String method;
    String path;
    final List<String> query = new ArrayList<>();
    final List<Map.Entry<String, String>> headers = new ArrayList<>();

    /// The body while it is still a tree, else null.
    @Nullable JsonNode json;

    /// The body as it goes out, once it is no tree (any more).
    byte[] body = {};

    /// JSON text in place of the member [#PLACE].
    String raw = "";

    boolean known = true;
    private boolean wrong;
    private final List<String> oddities = new ArrayList<>();

    Draft(Operation operation, String path) {
        this.operation = operation;
        this.method = operation.method();
        this.path = path;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    void ask(String parameter, String value) {
        query.add(encoded(parameter) + "=" + encoded(value));
    }

    void header(String name, String value) {
        headers.add(Map.entry(name, value));
    }

    void replaceHeader(String name, String value) {
        dropHeader(name);
        header(name, value);
    }

    void dropHeader(String name) {
        headers.removeIf(each -> each.getKey().equalsIgnoreCase(name));
    }

    boolean has(String header) {
        return headers.stream().anyMatch(each -> each.getKey().equalsIgnoreCase(header));
    }

    /// Whether the contract asks for this parameter.
    boolean requires(String parameter) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .anyMatch(
                        each ->
                                each.path("name").asText().equals(parameter)
                                        && each.path("required").asBoolean());
    }

    /// Notes what is odd, and that nobody may do what is asked now.
    boolean wrong(String oddity) {
        wrong = true;
        return odd(oddity);
    }

    /// Notes what is odd, though it may be right.
    boolean odd(String oddity) {
        oddities.add(oddity);
        return true;
    }

    /// The body as text, from where on it is no tree any more.
    String text() {
        if (json != null) {
            try {
                body =
                        JSON.writeValueAsString(json)
                                .replace('"' + PLACE + '"', raw)
                                .getBytes(StandardCharsets.UTF_8);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
            json = null;
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    Attempt finished(int number) {
        text();
        String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return new Attempt(
                number,
                operation,
                known,
                wrong && known && oddities.size() == 1, // two may make a right
                oddities.isEmpty() ? RIGHT : String.join(", ", oddities),
                method,
                target,
                List.copyOf(headers),
                new Body(body));
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(method.toLowerCase(Locale.ROOT), path, oddities);
    }
}
