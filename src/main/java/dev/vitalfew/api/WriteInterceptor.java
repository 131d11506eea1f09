package dev.vitalfew.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/// Stands around every operation that may write, and makes one unit of all that belongs to a write:
/// the work itself, what is told of it ([Written]), and, where the caller gave an idempotency key,
/// the answer that is kept under it. A process that dies leaves all of it or nothing.
///
/// Only answers that tell of something done are kept: whatever else comes out of an operation comes
/// with its work undone, so that the same key may be used again. An operation that streams its body
/// ([UnlimitedBody]) commits by itself, and binds the key to what it made.
@Interceptor
@Writing
@Priority(
        Interceptor.Priority.PLATFORM_BEFORE
                + 100) // after who may, before transactions of services
class WriteInterceptor {
    private final UnitOfWork unit;
    private final KeptAnswers kept;
    private final Answer.Writer writer;
    private final Deeds deeds;
    private final RoutingContext http;

    WriteInterceptor(
            UnitOfWork unit,
            KeptAnswers kept,
            Answer.Writer writer,
            Deeds deeds,
            RoutingContext http) {
        this.unit = unit;
        this.kept = kept;
        this.writer = writer;
        this.deeds = deeds;
        this.http = http;
    }

    @AroundInvoke
    @Nullable Object write(InvocationContext operation) throws Exception {
        if (operation.getMethod().isAnnotationPresent(UnlimitedBody.class)) {
            return operation.proceed();
        }
        KeyedRequest request = KeyedRequest.of(http);
        if (request != null) {
            throw unit.run(() -> answered(operation, request));
        }
        return unit.<@Nullable Object>run(() -> told(operation));
    }

    private @Nullable Object told(InvocationContext operation) throws Exception {
        Object result = operation.proceed();
        Answer.Returned returned = Answer.Returned.of(result);
        if (hadEffect(returned)) {
            deeds.tell(operation.getMethod(), returned);
        }
        return result;
    }

    private Answered answered(InvocationContext operation, KeyedRequest request) throws Exception {
        Answer before = kept.claim(request);
        if (before != null) {
            return new Answered(before, true);
        }
        Answer.Returned returned = Answer.Returned.of(operation.proceed());
        if (hadEffect(returned)) {
            deeds.tell(operation.getMethod(), returned);
            kept.keep(request, writer.toKeep(returned));
        }
        return new Answered(writer.written(returned), false);
    }

    private static boolean hadEffect(Answer.Returned returned) {
        return returned.status() < 400
                && !(returned.entity() instanceof Effect answer && !answer.hadEffect());
    }
}
