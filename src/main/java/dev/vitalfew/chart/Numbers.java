package dev.vitalfew.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them in a picture. The locale of the machine plays no part.
final class Numbers {
    private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final BigDecimal SMALLEST = new BigDecimal("0.01");
    private static final String[] SUFFIXES = {"", " k", " M", " bn", " tn"};
    private static final char THIN_SPACE = '\u2009';
    private static final String MINUS = "−";

    private Numbers() {}

    /// Three digits and a suffix: `950`, `50.0 k`, `1.27 M`.
    static String compact(BigDecimal value) {
        return compact(value, false);
    }

    /// The same without zeros that a tick does not need: `50 k`, `2.5 M`.
    static String tick(BigDecimal value) {
        return compact(value, true);
    }

    private static String compact(BigDecimal value, boolean bare) {
        if (value.signum() < 0) {
            return MINUS + compact(value.negate(), bare);
        }
        BigDecimal rounded = value.round(THREE_DIGITS);
        if (rounded.compareTo(THOUSAND) < 0) {
            return small(rounded);
        }
        int suffix = 0;
        while (rounded.compareTo(THOUSAND) >= 0 && suffix < SUFFIXES.length - 1) {
            rounded = rounded.movePointLeft(3);
            suffix++;
        }
        int decimals = Math.max(0, 3 - (rounded.precision() - rounded.scale()));
        BigDecimal shown = rounded.setScale(decimals, RoundingMode.HALF_UP);
        return plain(bare ? shown.stripTrailingZeros() : shown) + SUFFIXES[suffix];
    }

    private static String small(BigDecimal value) {
        if (value.signum() > 0 && value.compareTo(SMALLEST) < 0) {
            return "<" + SMALLEST;
        }
        return plain(value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /// `100 000`, with thin spaces that do not break, as SVG breaks no lines.
    static String count(long value) {
        return grouped(Long.toString(value));
    }

    /// A fraction with one decimal. Only nothing is `0 %` and only all is `100 %`, whatever
    /// rounding says.
    static String percent(double fraction) {
        if (fraction < 0) {
            return MINUS + percent(-fraction);
        }
        if (fraction == 0 || fraction == 1) {
            return fraction == 0 ? "0 %" : "100 %";
        }
        if (fraction < .0005) {
            return "<0.1 %";
        }
        if (fraction < 1 && fraction >= .9995) {
            return ">99.9 %";
        }
        return plain(scaled(fraction, 2, 1)) + " %";
    }

    /// A fraction that someone chose, without needless zeros: `80 %`, `12.5 %`.
    static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2).stripTrailingZeros()) + " %";
    }

    /// A pure number with the given decimals.
    static String decimal(double value, int decimals) {
        return plain(scaled(value, 0, decimals));
    }

    private static BigDecimal scaled(double value, int shift, int decimals) {
        return BigDecimal.valueOf(value)
                .movePointRight(shift)
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal value) {
        String text = value.toPlainString();
        int point = text.indexOf('.');
        return point < 0
                ? grouped(text)
                : grouped(text.substring(0, point)) + text.substring(point);
    }

    private static String grouped(String digits) {
        if (digits.startsWith("-")) {
            return MINUS + grouped(digits.substring(1));
        }
        StringBuilder text = new StringBuilder(digits);
        for (int place = digits.length() - 3; place > 0; place -= 3) {
            text.insert(place, THIN_SPACE);
        }
        return text.toString();
    }
}
