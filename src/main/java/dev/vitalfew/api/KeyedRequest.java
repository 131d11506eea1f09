package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.INVALID_HEADER;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/// A POST with an `Idempotency-Key`.
///
/// @param fingerprint of all that makes it this request and no other: method, path, query and body,
///   in hexadecimal; without the body where the operation streams it, see [StreamedKeys]
record KeyedRequest(IdempotencyKey key, String fingerprint) {
    private static final String PROPERTY = KeyedRequest.class.getName();
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final int AFTER_THE_BODY_IS_BOUNDED = 6000;

    /// Null where the request has no key.
    static @Nullable KeyedRequest of(RoutingContext http) {
        return http.get(PROPERTY);
    }

    byte[] fingerprintBytes() {
        return HexFormat.of().parseHex(fingerprint);
    }

    /// Reads the key of every POST, and the body of those that have one.
    static class Reader {
        private final RoutingContext http;

        Reader(RoutingContext http) {
            this.http = http;
        }

        @ServerRequestFilter(priority = AFTER_THE_BODY_IS_BOUNDED)
        void read(ContainerRequestContext request, ResourceInfo resource) throws IOException {
            Method method = resource.getResourceMethod();
            if (method == null || !request.getMethod().equals("POST")) {
                return;
            }
            String key = keyIn();
            if (key == null) {
                return;
            }
            IdempotencyKey callers = IdempotencyKey.of(callerOf(request), key);
            boolean streamed = method.isAnnotationPresent(UnlimitedBody.class);
            byte[] body = streamed ? new byte[0] : bodyOf(request);
            http.put(PROPERTY, new KeyedRequest(callers, fingerprint(request, body)));
        }

        private @Nullable String keyIn() {
            List<String> given = http.request().headers().getAll(IdempotencyKey.HEADER);
            if (given.isEmpty()) {
                return null;
            }
            if (given.size() > 1 || !KEY.matcher(given.getFirst()).matches()) {
                throw INVALID_HEADER
                        .because(
                                "%s is given once, 1 to 255 visible ASCII characters",
                                IdempotencyKey.HEADER)
                        .at(IdempotencyKey.HEADER);
            }
            return given.getFirst();
        }

        private static String callerOf(ContainerRequestContext request) {
            SecurityContext caller = request.getSecurityContext();
            if (caller.getUserPrincipal() == null) {
                throw ProblemRoutes.unauthenticated();
            }
            return caller.getUserPrincipal().getName();
        }

        private static byte[] bodyOf(ContainerRequestContext request) throws IOException {
            byte[] body = request.getEntityStream().readAllBytes();
            request.setEntityStream(new ByteArrayInputStream(body));
            return body;
        }

        private String fingerprint(ContainerRequestContext request, byte[] body) {
            MessageDigest digest = Digest.sha256();
            digest.update(Digest.of(request.getMethod(), http.request().uri()));
            return HexFormat.of().formatHex(digest.digest(body));
        }
    }
}
