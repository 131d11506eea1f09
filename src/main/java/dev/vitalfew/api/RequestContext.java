package dev.vitalfew.api;

import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What every answer needs to know of its request: the id, the path and the language of the reader.
///
/// @param id the caller's `X-Request-Id` where it is harmless, else one of ours
record RequestContext(String id, String path, Locale language) {
    static final String HEADER = "X-Request-Id";

    private static final String KEY = RequestContext.class.getName();
    private static final Pattern HARMLESS_ID = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    static RequestContext of(RoutingContext http) {
        RequestContext known = http.get(KEY);
        if (known != null) {
            return known;
        }
        RequestContext request =
                new RequestContext(
                        idFrom(http.request().getHeader(HEADER)),
                        http.request().path() == null ? "/" : http.request().path(),
                        new ReaderLanguage(http.request().getHeader("Accept-Language")).locale());
        http.put(KEY, request);
        return request;
    }

    private static String idFrom(@Nullable String header) {
        return header != null && HARMLESS_ID.matcher(header).matches()
                ? header
                : UUID.randomUUID().toString();
    }
}
