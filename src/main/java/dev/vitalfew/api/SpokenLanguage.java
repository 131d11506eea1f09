package dev.vitalfew.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Names the language of answers that hold words for people, and keeps caches from giving them to
/// readers of another one. Which answers those are is read off the operation's signature.
class SpokenLanguage {
    private final Map<Method, Boolean> spoken = new ConcurrentHashMap<>();

    @ServerResponseFilter
    void name(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method == null || !spoken.computeIfAbsent(method, SpokenLanguage::takesLanguage)) {
            return;
        }
        String header = request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        String language = new ReaderLanguage(header).locale().getLanguage();
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language);
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static boolean takesLanguage(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(ReaderLanguage.class);
    }
}
