package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.chart.Lettering.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTest {
    private static final Lettering NAME = new Lettering(10, false, Paint.INK, Side.RIGHT);
    private static final String FAMILY = "👩‍👩‍👧‍👦";

    @Test
    void leavesWhatFitsAsItIs() {
        assertEquals("Ernst Handel", NAME.fitted("Ernst Handel", 100));
    }

    @Test
    void countsIdeographsAsWideAsTheyAreHigh() {
        assertEquals(40, NAME.width("重点客户"));
        assertEquals("重点客…", NAME.fitted("重点客户经理", 42));
    }

    @Test
    void countsSignsOfMathsAsWideAsWideFontsDrawThem() {
        assertEquals(33.6, NAME.width("<>+="), 1e-9);
        assertEquals(3.4, NAME.width("|"), 1e-9);
    }

    @Test
    void neverCutsWhatIsOneCharacterToTheReader() {
        assertEquals(FAMILY + "…", NAME.fitted(FAMILY.repeat(3), 30));
        assertEquals("e\u0301…", NAME.fitted("e\u0301".repeat(9), 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W", "i", "é", "字", "😀", " x"})
    void fillsTheRoomAndNoMore(String piece) {
        String fitted = NAME.fitted(piece.repeat(200), 100);

        assertTrue(NAME.width(fitted) <= 100, fitted);
        assertTrue(NAME.width(fitted) > 75, fitted);
    }

    @Test
    void startsArabicOnItsRight() {
        String element = NAME.at(5, 6, "شركة (1)").xml();

        assertTrue(element.contains("direction=\"rtl\""), element);
        assertFalse(element.contains("text-anchor"), element);
    }

    @Test
    void readsNamesInOneLineAndWithoutOverrides() {
        assertEquals("a b cd", Names.readable(" a\tb\r\n\u0000c\u202ed "));
        assertEquals("–", Names.readable("\u202e\u0007"));
        assertEquals(FAMILY, Names.readable(FAMILY));
    }
}
