package dev.vitalfew.chart;

import java.util.regex.Pattern;

/// Names come from customers' data and may hold anything.
final class Names {
    private static final int LONGEST = 400; // far more than any row shows
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final String NONE = "–";

    private Names() {}

    /// In one line, without control characters and without the marks that would turn the direction
    /// of text around them. Joiners stay: emoji and several scripts need them.
    static String readable(String name) {
        StringBuilder kept = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .filter(point -> !Character.isISOControl(point) && !turnsDirection(point))
                .forEach(kept::appendCodePoint);
        String text = SPACES.matcher(kept).replaceAll(" ").strip();
        return text.isEmpty() ? NONE : text;
    }

    /// Decided by the first letter that has a direction.
    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(
                        way ->
                                way == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                                        || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .filter(way -> way != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .isPresent();
    }

    private static boolean turnsDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
