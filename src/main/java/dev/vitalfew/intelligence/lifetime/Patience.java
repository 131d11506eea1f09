package dev.vitalfew.intelligence.lifetime;

import dev.vitalfew.api.StreamedKeys;
import dev.vitalfew.intelligence.jobs.JobState;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/// How long a request waits for a job. Under an idempotency key not long: its transaction stays
/// open for as long.
@Singleton
class Patience {
    private static final Duration USUAL = Duration.ofSeconds(25);
    private static final Duration UNDER_KEY = Duration.ofSeconds(10);

    private final StreamedKeys keys;

    Patience(StreamedKeys keys) {
        this.keys = keys;
    }

    /// For the request that is being answered.
    Duration now() {
        return keys.asked() == null ? USUAL : UNDER_KEY;
    }

    /// 200 at the end, and 202 with the address of the job before it.
    static <T> RestResponse<T> answer(T view, JobState state, URI job) {
        return switch (state) {
            case QUEUED, RUNNING ->
                    ResponseBuilder.<T>create(Status.ACCEPTED, view).location(job).build();
            case SUCCEEDED, FAILED -> ResponseBuilder.ok(view).location(job).build();
        };
    }
}
