package dev.vitalfew.platform;

import java.time.Duration;

/// How long the other side has said nothing, by a clock that never jumps. Safe to share.
final class Silence {
    /// Two questions in a row may be lost, or one may take its full time.
    static final Duration LONGEST = Duration.ofSeconds(5);

    private final Duration longest;
    private volatile long since;

    /// @param now as of [System#nanoTime]
    Silence(Duration longest, long now) {
        this.longest = longest;
        this.since = now;
    }

    void end(long now) {
        since = now;
    }

    Duration length(long now) {
        return Duration.ofNanos(now - since);
    }

    boolean isTooLong(long now) {
        return length(now).compareTo(longest) > 0;
    }
}
