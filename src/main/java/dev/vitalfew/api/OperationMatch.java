package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.METHOD_NOT_ALLOWED;
import static dev.vitalfew.api.ProblemCode.NOT_ACCEPTABLE;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;

/// Lets a request through to Jakarta REST if its path knows its method, and can answer in a form
/// that the caller accepts. Jakarta REST as we have it finds that out only where all operations of
/// a path stand in one class, and answers 404 or in another form otherwise.
@Singleton
class OperationMatch {
    /// After authentication and authorization (200 and 100), so that strangers learn nothing.
    private static final int AFTER_SECURITY = 50;

    private final ProblemWriter writer;
    private final Operations operations;

    OperationMatch(ProblemWriter writer, Operations operations) {
        this.writer = writer;
        this.operations = operations;
    }

    void check(@Observes Filters filters) {
        filters.register(this::check, AFTER_SECURITY);
    }

    private void check(RoutingContext http) {
        Set<String> methods = operations.methodsAt(http.normalizedPath());
        if (methods.isEmpty()) {
            http.next(); // 404, or something beside the API
            return;
        }
        String method = http.request().method().name();
        if (!methods.contains(method)) {
            writer.end(METHOD_NOT_ALLOWED.because("this path does not know the method"), http);
            return;
        }
        if (http.request().method().equals(HttpMethod.OPTIONS)) {
            HttpServerResponse nothingToSay = http.response().setStatusCode(204);
            nothingToSay.putHeader(HttpHeaders.ALLOW, String.join(", ", methods)).end();
            return;
        }
        Acceptable.normalise(http.request(), operations.mediaTypes());
        Set<String> produced = operations.producedAt(http.normalizedPath(), method);
        if (!Acceptable.accepts(http.request(), produced)) {
            writer.end(
                    NOT_ACCEPTABLE.because(
                            "this operation answers in %s", String.join(", ", produced)),
                    http);
            return;
        }
        http.next();
    }
}
