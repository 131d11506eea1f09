package dev.vitalfew.engagement.needs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NeedStateTest {
    @Test
    void goesOneStepAtATime() {
        assertEquals(List.of(NeedState.CLARIFIED), NeedState.IMPLICIT.next());
        assertEquals(List.of(NeedState.EXPLICIT), NeedState.CLARIFIED.next());
        assertEquals(List.of(NeedState.MATCHED), NeedState.EXPLICIT.next());
        assertEquals(List.of(NeedState.SATISFIED, NeedState.REJECTED), NeedState.MATCHED.next());
        assertTrue(NeedState.SATISFIED.next().isEmpty());
        assertTrue(NeedState.REJECTED.next().isEmpty());
    }

    @Test
    void jumpsOverNothing() {
        assertFalse(NeedState.IMPLICIT.leadsTo(NeedState.EXPLICIT));
        assertFalse(NeedState.IMPLICIT.leadsTo(NeedState.MATCHED));
        assertFalse(NeedState.EXPLICIT.leadsTo(NeedState.SATISFIED));
    }

    @Test
    void beginsAsItsKindSays() {
        assertEquals(NeedState.IMPLICIT, NeedState.firstOf(NeedKind.IMPLICIT));
        assertEquals(NeedState.EXPLICIT, NeedState.firstOf(NeedKind.EXPLICIT));
    }

    /// Whatever steps are drawn, a need comes to an end, never twice to one state, and as an
    /// implicit one always over CLARIFIED.
    @Test
    void alwaysEndsAndNeverReturns() {
        SplittableRandom random = new SplittableRandom(53);
        for (int round = 0; round < 1_000; round++) {
            NeedState state = NeedState.firstOf(NeedKind.IMPLICIT);
            List<NeedState> seen = new java.util.ArrayList<>(List.of(state));
            while (!state.next().isEmpty()) {
                state = state.next().get(random.nextInt(state.next().size()));
                assertFalse(seen.contains(state), "came to %s twice".formatted(state));
                seen.add(state);
            }
            assertEquals(5, seen.size());
            assertEquals(NeedState.CLARIFIED, seen.get(1));
        }
    }
}
