package dev.vitalfew.api;

import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Leaves an operation with an answer that is ready to be sent. Thrown, since what a resource
/// method returns has to be of its own type; so the first answer and its replays take the same way,
/// and cannot differ.
@SuppressWarnings("serial") // never serialised: it becomes bytes
final class Answered extends RuntimeException {
    private final Answer answer;
    private final boolean before;

    /// @param before whether it was given to an earlier request
    Answered(Answer answer, boolean before) {
        super("an answer", null, false, false);
        this.answer = answer;
        this.before = before;
    }

    static class Mapper {
        @ServerExceptionMapper
        RestResponse<byte[]> send(Answered answered) {
            Answer answer = answered.answer;
            RestResponse.ResponseBuilder<byte[]> response =
                    RestResponse.ResponseBuilder.create(answer.status());
            if (!answer.body().isEmpty()) {
                response.entity(answer.body().getBytes(StandardCharsets.UTF_8));
            }
            answer.headers().forEach(response::header);
            if (answered.before) {
                response.header(IdempotencyKey.REPLAYED, "true");
            }
            return response.build();
        }
    }
}
