package dev.vitalfew.api;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lets `/v1/accounts:batch` be written with an escaped colon as well: some client libraries cannot
/// write it otherwise, and Jakarta REST would not know the path.
@Singleton
class ColonRoute {
    private static final Pattern ESCAPED = Pattern.compile("(/v1/[a-z-]+)%3[Aa]([a-z-]+)(\\?.*)?");
    private static final int BEFORE_ALL_OTHERS = 20_000;

    void register(@Observes Filters filters) {
        filters.register(
                http -> {
                    Matcher escaped = ESCAPED.matcher(http.request().uri());
                    if (!escaped.matches()) {
                        http.next();
                        return;
                    }
                    String query = escaped.group(3) == null ? "" : escaped.group(3);
                    http.reroute(escaped.group(1) + ":" + escaped.group(2) + query);
                },
                BEFORE_ALL_OTHERS);
    }
}
