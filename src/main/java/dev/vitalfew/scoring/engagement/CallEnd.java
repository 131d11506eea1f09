package dev.vitalfew.scoring.engagement;

/// What a call led to (D 5.1, after Rackham): orders and advances are successes, the others are
/// not.
public enum CallEnd {
    ORDER,
    ADVANCE,
    CONTINUATION,
    NO_SALE;

    boolean isSuccess() {
        return this == ORDER || this == ADVANCE;
    }
}
