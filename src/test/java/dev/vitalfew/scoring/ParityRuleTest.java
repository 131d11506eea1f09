package dev.vitalfew.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitalfew.scoring.ParityFacts.Meeting;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParityRuleTest {
    private static final ParityRule RULE = Policy.BUILT_IN.parity();

    private static ParityFacts sizes(@Nullable Integer ours, @Nullable Integer theirs) {
        return new ParityFacts(ours, theirs, null, null, List.of());
    }

    /// On both sides of every border of the bands.
    @ParameterizedTest
    @CsvSource({
        "0, 9, 1",
        "9, 10, 0.5",
        "49, 50, 0.6666666666666666",
        "249, 250, 0.75",
        "999, 1000, 0.8",
        "9999, 10000, 0.8333333333333334",
        "10000, 2000000, 1",
        "5, 10000, 0.16666666666666666"
    })
    void comparesSizeBands(int ours, int theirs, double ratio) {
        assertEquals(ratio, RULE.judge(sizes(ours, theirs)).ratio());
        assertEquals(ratio, RULE.judge(sizes(theirs, ours)).ratio());
    }

    @Test
    void isAMismatchBelowTheBorderAndNotOnIt() {
        ParityFacts onIt = new ParityFacts(null, null, null, null, List.of(new Meeting(1, 5)));

        assertEquals(Parity.ParityState.EQUAL, RULE.judge(onIt).state());
        assertEquals(Parity.ParityState.MISMATCH, RULE.judge(sizes(5, 10_000)).state());
    }

    @Test
    void isTheMeanOfWhatIsKnown() {
        Parity parity =
                RULE.judge(
                        new ParityFacts(
                                100,
                                100,
                                2,
                                4,
                                List.of(new Meeting(1, 2), new Meeting(3, 3), new Meeting(4, 1))));

        assertEquals((1 + (0.5 + 1 + 0.25) / 3 + 0.5) / 3, parity.ratio());
        assertEquals(1, parity.coverage());
    }

    @Test
    void saysWhatIsMissingAndNeverCountsItAsZero() {
        Parity half = RULE.judge(new ParityFacts(100, null, 3, 3, List.of()));
        Parity nothing = RULE.judge(sizes(null, null));

        assertEquals(1, half.ratio());
        assertEquals(1.0 / 3, half.coverage());
        assertEquals(
                new Parity.NoEvidence(
                        Parity.Part.SIZE, "the number of employees of the customer is not known"),
                half.findings().getFirst());
        assertNull(nothing.ratio());
        assertNull(nothing.state());
        assertEquals(0, nothing.coverage());
    }

    @Test
    void refusesLevelsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new Meeting(0, 1));
    }
}
