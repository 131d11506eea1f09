package dev.vitalfew.security;

import static dev.vitalfew.api.ProblemCode.RATE_LIMITED;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Slows down who tries out credentials: after so many wrong ones from one address within a minute,
/// unknown ones are not even looked at for a while. What proved right in the last minutes passes
/// all the same, so that a neighbour's wrong key locks nobody out.
@Singleton
class Guesses {
    private static final int MAX_REMEMBERED = 10_000;
    private static final int IPV6_NETWORK = 8; // one customer of a provider has at least a /64

    private final long perMinute;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder()
                    .maximumSize(MAX_REMEMBERED)
                    .expireAfterAccess(Duration.ofMinutes(2))
                    .build();
    private final Cache<ByteBuffer, Boolean> proved =
            Caffeine.newBuilder()
                    .maximumSize(MAX_REMEMBERED)
                    .expireAfterAccess(Duration.ofMinutes(10))
                    .build();

    Guesses(SecurityConfig config) {
        this.perMinute = config.rateLimitFailures();
        if (perMinute < 0) {
            throw new IllegalStateException(
                    "VITALFEW_RATE_LIMIT_FAILURES is a number per minute, 0 for no limit");
        }
    }

    /// Refuses a token that would be looked up though its sender has been wrong too often.
    void requirePatience(BearerToken token, String sender) {
        if (perMinute == 0 || proved.getIfPresent(token.digest()) != null) {
            return;
        }
        Bucket bucket = buckets.getIfPresent(sender);
        if (bucket == null) {
            return;
        }
        EstimationProbe left = bucket.estimateAbilityToConsume(1);
        if (!left.canBeConsumed()) {
            throw RATE_LIMITED
                    .because("too many wrong credentials from this address")
                    .retryAfter(RateLimits.seconds(left.getNanosToWaitForRefill()));
        }
    }

    void wrong(String sender) {
        if (perMinute > 0) {
            bucketOf(sender).tryConsume(1);
        }
    }

    void right(BearerToken token) {
        proved.put(token.digest(), Boolean.TRUE);
    }

    Bucket bucketOf(String sender) {
        return buckets.get(
                sender,
                _ ->
                        Bucket.builder()
                                .addLimit(
                                        limit ->
                                                limit.capacity(perMinute)
                                                        .refillGreedy(
                                                                perMinute, Duration.ofMinutes(1)))
                                .withNanosecondPrecision()
                                .build());
    }

    /// Whom to count a wrong guess against. Behind a proxy this is the proxy, unless it is
    /// configured as one that may name its clients.
    static String senderOf(@Nullable SocketAddress address) {
        String host = address == null ? null : address.hostAddress();
        if (host == null) {
            return "unknown";
        }
        if (host.indexOf(':') < 0) {
            return host;
        }
        return network(host);
    }

    private static String network(String host) {
        int zone = host.indexOf('%');
        InetAddress parsed = InetAddress.ofLiteral(zone < 0 ? host : host.substring(0, zone));
        return parsed instanceof Inet6Address
                ? HexFormat.of().formatHex(parsed.getAddress(), 0, IPV6_NETWORK)
                : parsed.getHostAddress();
    }
}
