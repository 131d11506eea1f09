package dev.vitalfew.scoring.learned;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitalfew.scoring.learned.TrainingWindows.Window;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainingWindowsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    @Test
    void areWholeHorizonsWhereTheHistoryHoldsTwo() {
        LocalDate asOf = FIRST.plusDays(400);

        List<Window> windows = TrainingWindows.of(FIRST, asOf, 200);

        assertEquals(
                List.of(
                        new Window(asOf.minusDays(200), 200),
                        new Window(asOf.minusDays(250), 200),
                        new Window(asOf.minusDays(300), 200),
                        new Window(asOf.minusDays(350), 200)),
                windows);
    }

    @Test
    void areShorterWhereItDoesNot() {
        LocalDate asOf = FIRST.plusDays(272);

        List<Window> windows = TrainingWindows.of(FIRST, asOf, 273);

        assertEquals(new Window(asOf.minusDays(90), 90), windows.getFirst());
        assertEquals(new Window(asOf.minusDays(181), 181), windows.getLast());
    }

    @Test
    void neverLookBeyondTheDayThatLearns() {
        for (int history = 0; history < 800; history++) {
            LocalDate asOf = FIRST.plusDays(history);
            for (Window window : TrainingWindows.of(FIRST, asOf, 120)) {
                assertFalse(window.cutoff().plusDays(window.horizon()).isAfter(asOf));
                assertFalse(window.cutoff().isBefore(FIRST));
            }
        }
    }

    @Test
    void areNoneWithoutAHistory() {
        assertEquals(List.of(), TrainingWindows.of(FIRST, FIRST, 30));
        assertEquals(List.of(), TrainingWindows.of(FIRST, FIRST.minusDays(10), 30));
        assertThrows(
                IllegalArgumentException.class,
                () -> TrainingWindows.of(FIRST, FIRST.plusDays(10), 0));
    }
}
