package dev.vitalfew.chart;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Contrasts as WCAG 2.2 defines them.
class PaintTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    private static double contrast(Paint one, Paint other, Function<Paint, String> scheme) {
        double first = luminance(scheme.apply(one));
        double second = luminance(scheme.apply(other));
        return (Math.max(first, second) + .05) / (Math.min(first, second) + .05);
    }

    private static double luminance(String colour) {
        return .2126 * channel(colour, 1) + .7152 * channel(colour, 3) + .0722 * channel(colour, 5);
    }

    private static double channel(String colour, int place) {
        double part = Integer.parseInt(colour.substring(place, place + 2), 16) / 255.0;
        return part <= .04045 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4);
    }

    private static void assertContrast(Paint one, Paint other, double least) {
        double light = contrast(one, other, Paint::light);
        double dark = contrast(one, other, Paint::dark);
        assertTrue(light >= least, "%s on %s, light: %.2f".formatted(one, other, light));
        assertTrue(dark >= least, "%s on %s, dark: %.2f".formatted(one, other, dark));
    }

    @ParameterizedTest
    @EnumSource(names = {"INK", "MUTED", "GOAL", "CLASS_A"})
    void wordsAreLegibleOnLightAndDarkPaper(Paint paint) {
        assertContrast(paint, Paint.PAPER, TEXT);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"LEVEL_.*", "STANCE_.*", "MUTED", "CLASS_A", "INK"},
            mode = Mode.MATCH_ANY)
    void wordsAreLegibleOnTheBadge(Paint paint) {
        assertContrast(Paint.ON_LEVEL, paint, TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void signsOfStancesAreLegible(Stance stance) {
        assertContrast(stance.signPaint(), stance.ground(), TEXT);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLASS_A", "CLASS_B", "CLASS_C", "AXIS"})
    void marksStandOutFromLightAndDarkPaper(Paint paint) {
        assertContrast(paint, Paint.PAPER, MARK);
    }
}
