package dev.vitalfew.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final long START =
            Long.MAX_VALUE - 1; // the clock counts from anywhere, and wraps

    private final Silence silence = new Silence(Duration.ofSeconds(5), START);

    private static long after(long millis) {
        return START + Duration.ofMillis(millis).toNanos();
    }

    @Test
    void bearsOneSlowOrLostAnswer() {
        assertFalse(silence.isTooLong(after(5_000)));
    }

    @Test
    void isTooLongBeyondItsLimit() {
        assertTrue(silence.isTooLong(after(5_001)));
        assertEquals(Duration.ofMillis(5_001), silence.length(after(5_001)));
    }

    @Test
    void endsWithOneAnswer() {
        assertTrue(silence.isTooLong(after(60_000)));

        silence.end(after(60_000));

        assertFalse(silence.isTooLong(after(65_000)));
        assertTrue(silence.isTooLong(after(65_001)));
    }
}
