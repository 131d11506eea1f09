package dev.vitalfew.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Idempotency keys for operations that stream their body ([UnlimitedBody]). Whether it is the one
/// that was sent before shows only at its end, so they bind the key to what they made of it by
/// themselves.
@Singleton
public class StreamedKeys {
    private final RoutingContext http;
    private final Answer.Writer writer;

    StreamedKeys(RoutingContext http, Answer.Writer writer) {
        this.http = http;
        this.writer = writer;
    }

    /// What came before the body.
    ///
    /// @param head fingerprint of method, path and query, in hexadecimal
    public record Asked(IdempotencyKey key, String head) {}

    /// A first answer, for as long as its key is known.
    public record Kept(int status, String location, String body) {}

    /// Null where the request that is being answered has no key.
    public @Nullable Asked asked() {
        KeyedRequest request = KeyedRequest.of(http);
        return request == null ? null : new Asked(request.key(), request.fingerprint());
    }

    /// Down to the last character.
    public Kept written(int status, String location, Object view) {
        Answer answer = writer.toKeep(new Answer.Returned(status, Map.of(), view));
        return new Kept(status, location, answer.body());
    }

    /// Leaves the operation with an answer that has just been kept.
    public RuntimeException first(Kept answer) {
        return new Answered(answerOf(answer), false);
    }

    /// Leaves the operation with what was answered to an earlier request.
    public RuntimeException replay(Kept answer) {
        return new Answered(answerOf(answer), true);
    }

    private static Answer answerOf(Kept kept) {
        return new Answer(
                kept.status(),
                Map.of(
                        HttpHeaders.CONTENT_TYPE,
                        Answer.JSON,
                        HttpHeaders.LOCATION,
                        kept.location()),
                kept.body());
    }
}
