package dev.vitalfew.api;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/// What counts as readable text: no control characters but TAB, LF and CR, no half of a surrogate
/// pair, no code point that Unicode reserves for never being a character. Everything is kept in
/// NFC, so that twins are equal.
public final class Text {
    private Text() {}

    /// What is wrong with `text`, or null if it is readable.
    public static @Nullable Message flaw(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            if (point < 0x20 && point != '\t' && point != '\n' && point != '\r') {
                return Message.of("a control character stands at position %d", i);
            }
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                return Message.of("half of a surrogate pair stands at position %d", i);
            }
            if ((point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF)) {
                return Message.of("a code point that is no character stands at position %d", i);
            }
            i += Character.charCount(point);
        }
        return null;
    }

    /// Whether there is anything to see in it: white space, joiners and marks of direction alone
    /// make a name that nobody can find again.
    public static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(
                        point ->
                                !Character.isWhitespace(point)
                                        && !Character.isSpaceChar(point)
                                        && Character.getType(point) != Character.FORMAT
                                        && !Character.isISOControl(point));
    }

    /// The text in Unicode normalisation form C.
    public static String normalised(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Length as people count it: in code points.
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
