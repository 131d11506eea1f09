package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.BAD_REQUEST;
import static dev.vitalfew.api.ProblemCode.OVERLOADED;
import static dev.vitalfew.api.ProblemCode.REQUEST_TIMEOUT;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/// One body on its way in. All of it happens on the event loop of the connection.
final class BodyIntake {
    private final UniEmitter<? super byte[]> waiting;
    private final WholeBody bodies;
    private final RoutingContext http;
    private final Buffer body = Buffer.buffer();
    private boolean ended;

    BodyIntake(UniEmitter<? super byte[]> waiting, WholeBody bodies, RoutingContext http) {
        this.waiting = waiting;
        this.bodies = bodies;
        this.http = http;
    }

    void begin(Duration patience) {
        HttpServerRequest request = http.request();
        long alarm =
                http.vertx()
                        .setTimer(
                                patience.toMillis(),
                                _ ->
                                        fail(
                                                REQUEST_TIMEOUT.because(
                                                        "the body did not arrive within %d seconds",
                                                        patience.toSeconds())));
        http.addEndHandler(
                _ -> {
                    http.vertx().cancelTimer(alarm);
                    bodies.giveBack(body.length());
                });
        request.handler(this::receive);
        request.exceptionHandler(_ -> fail(BAD_REQUEST.because("the body broke off")));
        request.endHandler(
                _ -> {
                    http.vertx().cancelTimer(alarm);
                    complete();
                });
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            http.response().writeContinue();
        }
        request.resume();
    }

    private void receive(Buffer more) {
        if (ended) {
            return; // what is refused flows by, so that the caller comes to read the answer
        }
        if (body.length() + more.length() > WholeBody.MAX_BYTES) {
            fail(WholeBody.tooLarge());
            return;
        }
        if (!bodies.hold(more.length())) {
            fail(OVERLOADED.because("the server is reading too many bodies at once"));
            return;
        }
        body.appendBuffer(more);
    }

    private void complete() {
        if (!ended) {
            ended = true;
            waiting.complete(body.getBytes());
        }
    }

    private void fail(Problem problem) {
        if (!ended) {
            ended = true;
            waiting.fail(problem);
        }
    }
}
