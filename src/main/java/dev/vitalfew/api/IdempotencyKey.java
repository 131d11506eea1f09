package dev.vitalfew.api;

import static dev.vitalfew.api.ProblemCode.IDEMPOTENCY_IN_PROGRESS;
import static dev.vitalfew.api.ProblemCode.IDEMPOTENCY_KEY_REUSED;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;

/// The key under which a caller sends a request that must not be done twice. Keys of different
/// callers never meet.
///
/// @param id what stands for caller and key, in hexadecimal
public record IdempotencyKey(String id) {
    public static final String HEADER = "Idempotency-Key";

    /// On an answer that was given before.
    public static final String REPLAYED = "Idempotent-Replayed";

    /// How long a key is known.
    public static final Duration KEPT = Duration.ofHours(24);

    static IdempotencyKey of(String caller, String key) {
        return new IdempotencyKey(HexFormat.of().formatHex(Digest.of(caller, key)));
    }

    /// 32 bytes.
    public byte[] bytes() {
        return HexFormat.of().parseHex(id);
    }

    /// The key of the advisory lock that a request holds while it runs under this key. In a space
    /// of its own: [MergeLock] uses pairs.
    public long lock() {
        return ByteBuffer.wrap(bytes()).getLong();
    }

    /// What a second request learns that comes while the first one runs.
    public static Problem inProgress() {
        return IDEMPOTENCY_IN_PROGRESS.because(
                "the first request with this %s is still running; ask again", HEADER);
    }

    /// What a request learns that asks for something else under the same key.
    public static Problem reused() {
        return IDEMPOTENCY_KEY_REUSED
                .because("this %s was sent with another request; make a new one", HEADER)
                .at(HEADER);
    }
}
