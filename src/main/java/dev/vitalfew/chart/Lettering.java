package dev.vitalfew.chart;

import java.text.BreakIterator;
import java.util.Locale;

/// How text is set: size in pixels, weight, colour, and the side on which its place lies. Widths
/// are estimates from average advances, a little on the wide side, because the fonts of the reader
/// are not known here.
record Lettering(double size, boolean bold, Paint paint, Side side) {
    /// On which side of the given place the text begins or ends.
    enum Side {
        LEFT,
        MIDDLE,
        RIGHT
    }

    private static final double BOLD = 1.16;
    private static final int ZERO_WIDTH_JOINER = 0x200D; // makes one emoji of several
    private static final String ELLIPSIS = "…";
    private static final String NARROW = " iljtfrI.,:;'|!()[]/-`\u2009\u202f";
    private static final String WIDE = "mwMWQO@%";

    Lettering on(Side other) {
        return new Lettering(size, bold, paint, other);
    }

    Lettering in(Paint other) {
        return new Lettering(size, bold, other, side);
    }

    double width(String text) {
        double ems = 0;
        int before = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(before)) {
            int point = text.codePointAt(i);
            ems += before == ZERO_WIDTH_JOINER ? 0 : advance(point);
            before = point;
        }
        return ems * size * (bold ? BOLD : 1);
    }

    /// The text where it fits, else as much of it as fits before an ellipsis; what a reader sees as
    /// one character is never cut.
    String fitted(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        double left = room - width(ELLIPSIS);
        BreakIterator borders = BreakIterator.getCharacterInstance(Locale.ROOT);
        borders.setText(text);
        int end = 0;
        for (int next = borders.next(); next != BreakIterator.DONE; next = borders.next()) {
            left -= width(text.substring(end, next));
            if (left < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end).strip() + ELLIPSIS;
    }

    Element at(double x, double y, String text) {
        boolean rightToLeft = Names.isRightToLeft(text);
        Element shape =
                Element.of(Element.Tag.TEXT).with("x", x).with("y", y).with("font-size", size);
        if (bold) {
            shape = shape.with("font-weight", "600");
        }
        if (rightToLeft) {
            shape = shape.with("direction", "rtl");
        }
        String anchor = anchor(rightToLeft);
        if (!anchor.equals("start")) {
            shape = shape.with("text-anchor", anchor);
        }
        return paint.fill(shape).containing(text);
    }

    /// Where text runs from right to left, it starts on its right.
    private String anchor(boolean rightToLeft) {
        return switch (side) {
            case LEFT -> rightToLeft ? "end" : "start";
            case MIDDLE -> "middle";
            case RIGHT -> rightToLeft ? "start" : "end";
        };
    }

    private static double advance(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_SYMBOL ->
                    0;
            case Character.UPPERCASE_LETTER -> isOneOf(WIDE, point) ? 1 : .69;
            case Character.MATH_SYMBOL -> point == '|' ? .34 : .84;
            case Character.OTHER_SYMBOL, Character.SURROGATE -> 1.3;
            default -> smallAdvance(point);
        };
    }

    private static double smallAdvance(int point) {
        if (isOneOf(NARROW, point)) {
            return .34;
        }
        if (isOneOf(WIDE, point)) {
            return .92;
        }
        if (Character.isIdeographic(point) || isFullWidth(point)) {
            return 1;
        }
        return point >= 0x10000 ? 1.3 : .6;
    }

    private static boolean isOneOf(String characters, int point) {
        return characters.indexOf(point) >= 0;
    }

    /// Hangul, kana, and the punctuation and full-width forms that go with ideographs.
    private static boolean isFullWidth(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x3000 && point <= 0x33FF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xFF00 && point <= 0xFF60);
    }
}
