package dev.vitalfew.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;

/// Puts a [Problem] on the wire, from inside Jakarta REST or from before it.
@Singleton
public class ProblemWriter {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;

    ProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    /// For an exception mapper. Bytes, so that no content negotiation stands between a problem and
    /// its reader.
    RestResponse<byte[]> answer(Problem problem, RoutingContext http) {
        RestResponse.ResponseBuilder<byte[]> response =
                RestResponse.ResponseBuilder.<byte[]>create(problem.code().status())
                        .entity(body(problem, http));
        response.header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        Integer retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        if (problem.code() == ProblemCode.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }

    /// For what fails before Jakarta REST is reached.
    public void end(Problem problem, RoutingContext http) {
        HttpServerResponse response = http.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        MeteredRoute.nameUnlessKnown(http);
        response.setStatusCode(problem.code().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .putHeader(RequestContext.HEADER, RequestContext.of(http).id());
        Integer retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        if (problem.code() == ProblemCode.UNAUTHENTICATED) {
            response.putHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.end(Buffer.buffer(body(problem, http)));
    }

    private byte[] body(Problem problem, RoutingContext http) {
        try {
            return json.writeValueAsBytes(ProblemView.of(problem, RequestContext.of(http)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a problem is plain strings and numbers", unwritable);
        }
    }
}
