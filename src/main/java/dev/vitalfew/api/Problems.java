package dev.vitalfew.api;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;

/// Problems that stand inside of an answer, as those of the items of a batch.
@Singleton
public class Problems {
    private final RoutingContext http;

    Problems(RoutingContext http) {
        this.http = http;
    }

    /// As its body would be, were it the whole answer.
    public ProblemView view(Problem problem) {
        return ProblemView.of(problem, RequestContext.of(http));
    }

    public static Problem of(ConstraintViolationException violations) {
        return ViolationProblems.of(violations);
    }
}
