package dev.vitalfew.api;

import io.vertx.core.Context;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/// The route by which metrics count a request.
final class MeteredRoute {
    /// Where Quarkus keeps the template of the path, from which its HTTP metrics and spans are
    /// named.
    private static final String KEY = "UrlPathTemplate";

    private static final String UNKNOWN = "/{unknown}";

    private MeteredRoute() {}

    /// A request that was refused before any route was found would be counted by its own path: a
    /// label that anybody can make up, and each one costs memory until the next restart.
    @SuppressWarnings("deprecation") // the framework that reads it has no other place for it
    static void nameUnlessKnown(RoutingContext http) {
        Context request = ((HttpServerRequestInternal) http.request()).context();
        if (request.getLocal(KEY) == null) {
            request.putLocal(KEY, UNKNOWN);
        }
    }
}
