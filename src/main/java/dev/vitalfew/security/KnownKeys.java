package dev.vitalfew.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// API keys that proved right a moment ago, so that a busy caller costs the database one look in
/// five seconds instead of one per request.
///
/// A key that is revoked or shortened through this process ends at once; through another process,
/// within [#BOUND]. Keys are kept by the digest of their text: the secret itself is not here.
@Singleton
class KnownKeys {
    static final Duration BOUND = Duration.ofSeconds(5);

    private static final int MAX_KEYS = 10_000;

    private final Cache<ByteBuffer, Known> keys =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterWrite(BOUND).build();
    private final AtomicLong age = new AtomicLong();
    private final Clock clock;

    KnownKeys(Clock clock) {
        this.clock = clock;
    }

    /// What a key opens.
    ///
    /// @param expiresAt from when on it opens nothing; null for never
    record Active(Caller caller, @Nullable Instant expiresAt) {}

    private record Known(Active key, long age) {}

    /// Keys have changed.
    record Change() {}

    /// Null where the key has to be looked up.
    @Nullable Caller callerOf(BearerToken token) {
        Known known = keys.getIfPresent(token.digest());
        if (known == null || known.age() != age.get()) {
            return null;
        }
        Instant end = known.key().expiresAt();
        return end == null || clock.instant().isBefore(end) ? known.key().caller() : null;
    }

    /// To be taken before a key is looked up: what is found may be older than the next change.
    long age() {
        return age.get();
    }

    void remember(BearerToken token, Active key, long foundAt) {
        keys.put(token.digest(), new Known(key, foundAt));
    }

    /// After the commit, since a look before it finds the key as it was.
    void forgetAll(@Observes(during = TransactionPhase.AFTER_SUCCESS) Change change) {
        age.incrementAndGet();
        keys.invalidateAll();
    }
}
