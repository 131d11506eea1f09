package dev.vitalfew.security;

import static dev.vitalfew.api.ProblemCode.RATE_LIMITED;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// How much one caller may ask of this process: a bucket each, refilled steadily, so that a client
/// that runs wild starves itself only. Every answer tells what is left
/// (draft-ietf-httpapi-ratelimit-headers).
///
/// Held in memory, and so per process: a count shared by all of them would cost every request a
/// write.
@Singleton
class RateLimits {
    private static final int MAX_CALLERS = 10_000;
    private static final Duration IDLE = Duration.ofMinutes(1); // its bucket is full again by then

    private final long perSecond;
    private final String policy;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_CALLERS).expireAfterAccess(IDLE).build();

    RateLimits(SecurityConfig config) {
        this.perSecond = config.rateLimit();
        this.policy = "\"default\";q=%d;w=1".formatted(perSecond);
        if (perSecond < 0) {
            throw new IllegalStateException(
                    "VITALFEW_RATE_LIMIT is a number of requests per second, 0 for no limit");
        }
    }

    /// Takes one request off what the caller may send, or refuses it.
    void take(Caller caller, HttpServerResponse response) {
        if (perSecond == 0) {
            return;
        }
        ConsumptionProbe taken = bucketOf(caller.name()).tryConsumeAndReturnRemaining(1);
        response.putHeader("RateLimit-Policy", policy);
        response.putHeader(
                "RateLimit",
                "\"default\";r="
                        + taken.getRemainingTokens()
                        + ";t="
                        + seconds(taken.getNanosToWaitForReset()));
        if (!taken.isConsumed()) {
            throw RATE_LIMITED
                    .because("no more than %d requests per second", perSecond)
                    .retryAfter(seconds(taken.getNanosToWaitForRefill()));
        }
    }

    Bucket bucketOf(String caller) {
        return buckets.get(
                caller,
                _ ->
                        Bucket.builder()
                                .addLimit(
                                        limit ->
                                                limit.capacity(perSecond)
                                                        .refillGreedy(
                                                                perSecond, Duration.ofSeconds(1)))
                                .withNanosecondPrecision()
                                .build());
    }

    /// Rounded up: who waits so long finds the door open.
    static int seconds(long nanoseconds) {
        long whole = TimeUnit.NANOSECONDS.toSeconds(nanoseconds);
        return (int)
                (TimeUnit.SECONDS.toNanos(whole) < nanoseconds ? whole + 1 : Math.max(whole, 1));
    }
}
