package dev.vitalfew.chart;

import org.jspecify.annotations.Nullable;

/// How a contact stands to us, as it is drawn: each by a colour, and by a sign for readers who do
/// not tell the colours apart; those at the ends also by a thicker border.
enum Stance {
    STRONGLY_FOR("++", Paint.STANCE_STRONGLY_FOR),
    FOR("+", Paint.STANCE_FOR),
    NEUTRAL("0", Paint.MUTED),
    AGAINST("−", Paint.LEVEL_HIGH),
    STRONGLY_AGAINST("−−", Paint.LEVEL_CRITICAL),
    UNKNOWN("?", Paint.AXIS);

    private final String sign;
    private final Paint paint;

    Stance(String sign, Paint paint) {
        this.sign = sign;
        this.paint = paint;
    }

    /// @param points -2..2, more than that counting as that; null where nobody knows
    static Stance of(@Nullable Integer points) {
        if (points == null) {
            return UNKNOWN;
        }
        if (points == 0) {
            return NEUTRAL;
        }
        if (points > 0) {
            return points == 1 ? FOR : STRONGLY_FOR;
        }
        return points == -1 ? AGAINST : STRONGLY_AGAINST;
    }

    String sign() {
        return sign;
    }

    Paint paint() {
        return paint;
    }

    /// What the sign stands on. Nothing is known where there is no colour.
    Paint ground() {
        return this == UNKNOWN ? Paint.GRID : paint;
    }

    Paint signPaint() {
        return this == UNKNOWN ? Paint.INK : Paint.ON_LEVEL;
    }

    boolean isStrong() {
        return this == STRONGLY_FOR || this == STRONGLY_AGAINST;
    }
}
