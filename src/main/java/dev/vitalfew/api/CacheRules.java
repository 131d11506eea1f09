package dev.vitalfew.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// What caches may do with answers: what was read may be kept by the one who asked, and has to be
/// asked for again (an ETag makes that cheap); nothing else is kept by anybody. An answer is for
/// one caller, in one form and language.
class CacheRules {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @ServerResponseFilter
    void say(ContainerRequestContext request, ContainerResponseContext response) {
        boolean kept = READING.contains(request.getMethod()) && response.getStatus() < 400;
        response.getHeaders()
                .putSingle(HttpHeaders.CACHE_CONTROL, kept ? "private, no-cache" : "no-store");
        if (kept) {
            response.getHeaders().add(HttpHeaders.VARY, "Authorization, Accept, Accept-Language");
        }
    }
}
