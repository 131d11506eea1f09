package dev.vitalfew.engagement.contracts;

/// What is negotiated (D 7.4).
public enum TermKind {
    UNIT_PRICE,
    TOTAL_PRICE,
    DISCOUNT,
    FREIGHT,
    DELIVERY_DATE,
    AFTER_SALES,
    OTHER
}
