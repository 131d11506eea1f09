package dev.vitalfew.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/// Puts a [Problem] on the wire, from inside Jakarta REST or from before it.
@Singleton
public class ProblemWriter {
    public static final String MEDIA_TYPE = "application/problem+json";

    private final ObjectMapper json;
    private final Operations operations;

    ProblemWriter(ObjectMapper json, Operations operations) {
        this.json = json;
        this.operations = operations;
    }

    /// For an exception mapper. Bytes, so that no content negotiation stands between a problem and
    /// its reader.
    RestResponse<byte[]> answer(Problem problem, RoutingContext http) {
        RestResponse.ResponseBuilder<byte[]> response =
                RestResponse.ResponseBuilder.<byte[]>create(problem.code().status())
                        .entity(body(problem, http));
        headersOf(problem, http).forEach(response::header);
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
                .putHeader(RequestContext.HEADER, RequestContext.of(http).id());
        headersOf(problem, http).forEach(response::putHeader);
        response.end(Buffer.buffer(body(problem, http)));
    }

    private Map<String, String> headersOf(Problem problem, RoutingContext http) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
        headers.put(HttpHeaders.CONTENT_LANGUAGE, RequestContext.of(http).language().getLanguage());
        Integer retryAfter = problem.retryAfterSeconds();
        if (retryAfter != null) {
            headers.put(HttpHeaders.RETRY_AFTER, retryAfter.toString());
        }
        if (problem.code() == ProblemCode.UNAUTHENTICATED) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.code() == ProblemCode.METHOD_NOT_ALLOWED) {
            headers.put(HttpHeaders.ALLOW, allowedAt(http.normalizedPath()));
        }
        return headers;
    }

    /// Paths without operations, those beside the API, can be read.
    private String allowedAt(String path) {
        Set<String> methods = operations.methodsAt(path);
        return methods.isEmpty() ? "GET, HEAD, OPTIONS" : String.join(", ", methods);
    }

    private byte[] body(Problem problem, RoutingContext http) {
        try {
            return json.writeValueAsBytes(ProblemView.of(problem, RequestContext.of(http)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a problem is plain strings and numbers", unwritable);
        }
    }
}
