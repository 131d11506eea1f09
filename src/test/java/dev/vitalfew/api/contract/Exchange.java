package dev.vitalfew.api.contract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request and its answer, as they went over the wire. Names of headers are in lower case.
///
/// @param requestBody null where there was none, or none that could be read again
public record Exchange(
        String method,
        URI uri,
        Map<String, List<String>> requestHeaders,
        @Nullable String requestBody,
        int status,
        Map<String, List<String>> headers,
        String body) {

    public Exchange {
        method = method.toUpperCase(Locale.ROOT);
    }

    String path() {
        return uri.getRawPath();
    }

    String contentType() {
        return first(headers, "content-type");
    }

    String requestContentType() {
        return first(requestHeaders, "content-type");
    }

    private static String first(Map<String, List<String>> headers, String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    @Override
    public String toString() {
        return "%s %s answered %d".formatted(method, uri, status);
    }
}
