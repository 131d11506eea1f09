package dev.vitalfew.imports.merging;

import org.jspecify.annotations.Nullable;

/// A decimal number as text wrote it, exact. Hand-made because [java.math.BigDecimal] takes
/// `1e400`, costs three objects a number, and knows nothing of grouping.
///
/// @param whole the digits before the decimal sign
/// @param fraction the digits after it as a count of 10^-10
record ParsedDecimal(boolean negative, long whole, long fraction) {
    /// The scale of `fraction`.
    static final int FRACTION_DIGITS = 10;

    /// @param maxWhole at most 18
    /// @param maxDecimals at most [#FRACTION_DIGITS]
    record Limits(int maxWhole, int maxDecimals) {}

    /// The number, or null where `text` is none within the limits.
    static @Nullable ParsedDecimal parse(String text, Notation notation, Limits limits) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int sign = text.indexOf(notation.decimal());
        int end = sign < 0 ? text.length() : sign;
        long whole =
                end == start && sign >= 0
                        ? 0
                        : whole(text, start, end, notation, limits.maxWhole());
        long fraction = sign < 0 ? 0 : fraction(text, sign + 1, limits.maxDecimals());
        if (whole < 0 || fraction < 0) {
            return null;
        }
        boolean negative = text.charAt(0) == '-' && (whole != 0 || fraction != 0);
        return new ParsedDecimal(negative, whole, fraction);
    }

    /// -1 where it is no number.
    private static long whole(String text, int start, int end, Notation notation, int maxDigits) {
        Character named = notation.grouping();
        char grouping = named == null ? '\0' : named;
        boolean grouped = named != null && text.indexOf(grouping) >= 0;
        long value = 0;
        int digits = 0;
        int leading = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (grouped && c == grouping) {
                if (i == start || (end - i) % 4 != 0) {
                    return -1;
                }
                continue;
            }
            if (c < '0' || c > '9' || (grouped && (end - i) % 4 == 0)) {
                return -1;
            }
            leading += value == 0 && c == '0' ? 1 : 0;
            digits++;
            if (digits - leading > maxDigits) {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return digits == 0 ? -1 : value;
    }

    /// -1 where it is no number.
    private static long fraction(String text, int start, int maxDecimals) {
        int digits = text.length() - start;
        if (digits == 0 || digits > maxDecimals) {
            return -1;
        }
        long value = 0;
        for (int i = start; i < start + FRACTION_DIGITS; i++) {
            char c = i < text.length() ? text.charAt(i) : '0';
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
