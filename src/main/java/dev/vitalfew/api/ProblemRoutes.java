package dev.vitalfew.api;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// The part of the conventions that stands before Jakarta REST: the request id of every answer and
/// of every line that the request logs, and a problem body for what fails there (credentials,
/// unknown paths, unreadable requests).
@Singleton
class ProblemRoutes {
    private static final Logger LOG = Logger.getLogger(ProblemRoutes.class);
    static final int BEFORE_ALL = 10_000;

    /// How long the rest of a body may flow by after the answer, so that the caller comes to read
    /// it. Then the connection is closed.
    private static final long LINGER_MILLIS = 5_000;

    private final ProblemWriter writer;

    ProblemRoutes(ProblemWriter writer) {
        this.writer = writer;
    }

    void identify(@Observes Filters filters) {
        filters.register(
                http -> {
                    RequestContext request = RequestContext.of(http);
                    MDC.put("requestId", request.id());
                    http.response().putHeader(RequestContext.HEADER, request.id());
                    http.response().putHeader("X-Content-Type-Options", "nosniff");
                    http.addEndHandler(_ -> endConnectionThatStillSends(http));
                    http.next();
                },
                BEFORE_ALL);
    }

    /// A body that trickles on after the answer would hold its connection for ever.
    private static void endConnectionThatStillSends(RoutingContext http) {
        HttpServerRequest request = http.request();
        if (request.isEnded()) {
            return;
        }
        request.resume();
        http.vertx()
                .setTimer(
                        LINGER_MILLIS,
                        _ -> {
                            if (!request.isEnded()) {
                                request.connection().close();
                            }
                        });
    }

    void answerFailures(@Observes Router router) {
        router.route()
                .order(Integer.MIN_VALUE)
                .failureHandler(http -> writer.end(problemOf(http), http));
        router.errorHandler(404, http -> writer.end(ofStatus(404), http));
        router.errorHandler(405, http -> writer.end(ofStatus(405), http));
    }

    private static Problem problemOf(RoutingContext http) {
        return switch (http.failure()) {
            case Problem problem -> problem;
            case AuthenticationFailedException refused -> ofFailedAuthentication(refused);
            case UnauthorizedException refused -> unauthenticated();
            case ForbiddenException refused -> forbidden();
            case null -> ofStatus(http.statusCode() < 400 ? 500 : http.statusCode());
            case Throwable surprise -> ofSurprise(surprise, http);
        };
    }

    /// Who is turned away for more than wrong credentials is told so.
    private static Problem ofFailedAuthentication(AuthenticationFailedException refused) {
        return refused.getCause() instanceof Problem problem ? problem : unauthenticated();
    }

    private static Problem ofSurprise(Throwable surprise, RoutingContext http) {
        Problem known = DatabaseProblems.within(surprise);
        if (known != null) {
            return known;
        }
        if (http.statusCode() >= 400 && http.statusCode() < 500) {
            return ofStatus(http.statusCode());
        }
        LOG.errorf(surprise, "request %s failed", RequestContext.of(http).id());
        return ofStatus(500);
    }

    static Problem unauthenticated() {
        return ProblemCode.UNAUTHENTICATED.because(
                "send a valid API key or token as Authorization: Bearer");
    }

    static Problem forbidden() {
        return ProblemCode.FORBIDDEN.because(
                "the credentials lack the scope that this operation needs");
    }

    /// What a bare status says, where nothing more is known.
    static Problem ofStatus(int status) {
        ProblemCode code = ProblemCode.ofStatus(status);
        return switch (code) {
            case UNAUTHENTICATED -> unauthenticated();
            case FORBIDDEN -> forbidden();
            case NOT_FOUND -> code.because("there is nothing at this path");
            case METHOD_NOT_ALLOWED -> code.because("this path does not know the method");
            case NOT_ACCEPTABLE ->
                    code.because("this operation cannot answer in any of the accepted media types");
            case UNSUPPORTED_MEDIA_TYPE ->
                    code.because("this operation does not read the content type of the body");
            case INTERNAL -> code.because("quote the request id to the operator");
            default -> code.because("the request cannot be read");
        };
    }
}
