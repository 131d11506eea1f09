package dev.vitalfew.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns everything that an operation can throw into a problem. What is not expected here becomes a
/// 500 that tells the caller nothing but the request id under which the log holds the rest.
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ProblemWriter writer;

    ProblemMappers(ProblemWriter writer) {
        this.writer = writer;
    }

    @ServerExceptionMapper
    RestResponse<byte[]> problem(Problem problem, RoutingContext http) {
        return writer.answer(problem, http);
    }

    @ServerExceptionMapper
    RestResponse<byte[]> json(JsonProcessingException unreadable, RoutingContext http) {
        return writer.answer(JsonProblems.of(unreadable), http);
    }

    /// Listed of its own, because Quarkus brings a mapper for exactly this type.
    @ServerExceptionMapper
    RestResponse<byte[]> mismatch(MismatchedInputException unreadable, RoutingContext http) {
        return json(unreadable, http);
    }

    @ServerExceptionMapper
    RestResponse<byte[]> violation(ConstraintViolationException violations, RoutingContext http) {
        return writer.answer(ViolationProblems.of(violations), http);
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    RestResponse<byte[]> unauthenticated(RoutingContext http) {
        return writer.answer(ProblemRoutes.unauthenticated(), http);
    }

    @ServerExceptionMapper
    RestResponse<byte[]> forbidden(ForbiddenException denied, RoutingContext http) {
        return writer.answer(ProblemRoutes.forbidden(), http);
    }

    @ServerExceptionMapper
    RestResponse<byte[]> framework(WebApplicationException thrown, RoutingContext http) {
        Throwable cause = thrown.getCause();
        if (cause instanceof JsonProcessingException unreadable) {
            return json(unreadable, http);
        }
        if (cause instanceof Problem problem) {
            return writer.answer(problem, http);
        }
        return writer.answer(ProblemRoutes.ofStatus(thrown.getResponse().getStatus()), http);
    }

    @ServerExceptionMapper
    RestResponse<byte[]> surprise(Throwable surprise, RoutingContext http) {
        return writer.answer(problemOf(surprise, http), http);
    }

    private static Problem problemOf(Throwable surprise, RoutingContext http) {
        Problem known = DatabaseProblems.within(surprise);
        if (known != null) {
            LOG.debugf(surprise, "request %s: %s", RequestContext.of(http).id(), known.code());
            return known;
        }
        LOG.errorf(surprise, "request %s failed", RequestContext.of(http).id());
        return ProblemRoutes.ofStatus(500);
    }
}
