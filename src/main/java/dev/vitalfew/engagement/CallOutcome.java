package dev.vitalfew.engagement;

/// What a call led to (D 5.1). An advance is something that the customer will do by a date.
public enum CallOutcome {
    ORDER,
    ADVANCE,
    CONTINUATION,
    NO_SALE
}
