package dev.vitalfew.api;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Says in a header where a list goes on (RFC 8288), as a CSV has no other place for it, and a
/// client needs to know nothing of the body to follow it.
class NextLinks {
    @ServerResponseFilter
    void link(ContainerResponseContext response, UriInfo request) {
        if (response.getEntity() instanceof Paged page && page.nextPageToken() != null) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.LINK,
                            "<%s>; rel=\"next\""
                                    .formatted(
                                            next(request.getRequestUri(), page.nextPageToken())));
        }
    }

    /// Relative to the server, whose name in front of a proxy we do not know.
    static String next(URI request, String token) {
        String query = request.getRawQuery();
        String others =
                query == null
                        ? ""
                        : Arrays.stream(query.split("&", -1))
                                .filter(
                                        parameter ->
                                                !parameter.isEmpty()
                                                        && !parameter.startsWith("pageToken="))
                                .map(parameter -> parameter + "&")
                                .collect(Collectors.joining());
        return "%s?%spageToken=%s".formatted(request.getRawPath(), others, token);
    }
}
