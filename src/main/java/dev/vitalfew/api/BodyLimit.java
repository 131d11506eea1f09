package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.PAYLOAD_TOO_LARGE;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Bounds request bodies, announced or chunked. Not Quarkus' own limit: that one is the same for
/// every path, and answers without a problem body.
class BodyLimit {
    static final long MAX_BYTES = 2L << 20;

    @ServerRequestFilter
    void bound(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null
                || method.isAnnotationPresent(UnlimitedBody.class)
                || !request.hasEntity()) {
            return;
        }
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && isTooLarge(announced)) {
            throw tooLarge();
        }
        if (announced == null) {
            request.setEntityStream(new Bounded(request.getEntityStream()));
        }
    }

    /// Read here, since the framework reads an int and fails on more. The server has checked that
    /// the text is a number.
    private static boolean isTooLarge(String length) {
        return length.length() > 18 || Long.parseLong(length) > MAX_BYTES;
    }

    private static Problem tooLarge() {
        return PAYLOAD_TOO_LARGE.because("a body may have %d bytes", MAX_BYTES);
    }

    private static final class Bounded extends FilterInputStream {
        private long left = MAX_BYTES;

        private Bounded(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) {
            if (result < 0) {
                return result;
            }
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
            return result;
        }
    }
}
