package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.MALFORMED_JSON;
import static dev.vitalfew.api.ProblemCode.PAYLOAD_TOO_LARGE;
import static dev.vitalfew.api.ProblemCode.UNSUPPORTED_ENCODING;
import static dev.vitalfew.api.ProblemCode.UNSUPPORTED_MEDIA_TYPE;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Reads a request body whole, announced or chunked, before a thread works on the request: a caller
/// who sends slowly holds a connection and nothing else. Then refuses what no JSON body may be: too
/// large, compressed, in another charset than UTF-8.
///
/// Not Quarkus' own limits: those are the same for every path, answer without a problem body, and
/// know no time.
class WholeBody {
    static final long MAX_BYTES = 2L << 20;

    private static final int DECODED_AT_ONCE = 4096;

    /// JSON is UTF-8 and knows no charset (RFC 8259, 8.1 and 11). Widespread clients name their own
    /// default all the same, and mean nothing by it; whoever names another one means it.
    private static final Set<String> NAMED_FOR_UTF_8 = Set.of("utf-8", "us-ascii", "iso-8859-1");

    private final Duration patience;
    private final AtomicLong held = new AtomicLong();
    private final long mayHold = Runtime.getRuntime().maxMemory() / 8;

    WholeBody(HttpConfig config) {
        this.patience = config.bodyPatience();
    }

    @ServerRequestFilter(nonBlocking = true, priority = Priorities.ENTITY_CODER)
    Uni<Void> read(ContainerRequestContext request, ResourceInfo resource, RoutingContext http) {
        Method operation = resource.getResourceMethod();
        if (operation == null
                || operation.isAnnotationPresent(UnlimitedBody.class)
                || !hasBody(http.request())) {
            return Uni.createFrom().voidItem();
        }
        requirePlain(request);
        String announced = http.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && isTooLarge(announced)) {
            throw tooLarge();
        }
        return Uni.createFrom()
                .<byte[]>emitter(waiting -> new BodyIntake(waiting, this, http).begin(patience))
                .invoke(
                        body -> {
                            requireUtf8(body);
                            request.setEntityStream(new ByteArrayInputStream(body));
                        })
                .replaceWithVoid();
    }

    /// From HTTP/2 on a body needs no header that says so.
    private static boolean hasBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null
                ? request.getHeader("Transfer-Encoding") != null
                        || request.version() == HttpVersion.HTTP_2
                : !length.equals("0");
    }

    private static void requirePlain(ContainerRequestContext request) {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.strip().equalsIgnoreCase("identity")) {
            throw UNSUPPORTED_MEDIA_TYPE.because("the body of this operation is not compressed");
        }
        MediaType type = request.getMediaType();
        String charset =
                type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !NAMED_FOR_UTF_8.contains(charset.toLowerCase(Locale.ROOT))) {
            throw UNSUPPORTED_ENCODING.because("JSON is read as UTF-8 only");
        }
    }

    /// Read here, since the framework reads an int and fails on more. The server has checked that
    /// the text is a number.
    private static boolean isTooLarge(String length) {
        return length.length() > 18 || Long.parseLong(length) > MAX_BYTES;
    }

    static Problem tooLarge() {
        return PAYLOAD_TOO_LARGE.because("a body may have %d bytes", MAX_BYTES);
    }

    /// Whether that many more bytes fit beside all other bodies that are being read or worked on;
    /// then they count until they are given back.
    boolean hold(int bytes) {
        if (held.addAndGet(bytes) <= mayHold) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }

    /// Checked for all bytes and before Jackson, which decodes overlong forms and skips a byte
    /// order mark.
    private static void requireUtf8(byte[] body) {
        if (body.length >= 3
                && body[0] == (byte) 0xEF
                && body[1] == (byte) 0xBB
                && body[2] == (byte) 0xBF) {
            throw MALFORMED_JSON.because("the body starts with a byte order mark");
        }
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
        ByteBuffer bytes = ByteBuffer.wrap(body);
        CharBuffer decoded = CharBuffer.allocate(DECODED_AT_ONCE);
        CoderResult result;
        do {
            result = strict.decode(bytes, decoded.clear(), true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw MALFORMED_JSON.because("the bytes of the body are not UTF-8");
        }
    }
}
