package dev.vitalfew.imports.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFilterTest {
    private static final long SEED = 20261125;

    /// Also where it holds many times more keys than it has bits.
    @ParameterizedTest
    @ValueSource(ints = {1, 64, 1 << 14})
    void neverCallsAKeyNewThatCameBefore(int words) {
        KeyFilter filter = new KeyFilter(words);
        new SplittableRandom(SEED).longs(20_000).forEach(filter::add);

        boolean allSeen = new SplittableRandom(SEED).longs(20_000).allMatch(filter::add);

        assertTrue(allSeen);
    }

    @Test
    void callsHardlyAnyNewKeySeenAmongAMillion() {
        KeyFilter filter = new KeyFilter();

        long seen = new SplittableRandom(SEED).longs(1_000_000).filter(filter::add).count();

        assertTrue(seen <= 10, seen + " keys of a million, all different, were called seen");
    }

    @Test
    void tellsKeysThatDifferInOneBitApart() {
        KeyFilter filter = new KeyFilter();
        filter.add(CopyRows.mixed(0));

        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertFalse(filter.add(CopyRows.mixed(1L << bit)), "bit " + bit);
        }

        assertEquals(true, filter.add(CopyRows.mixed(0)));
    }
}
