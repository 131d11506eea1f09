package dev.vitalfew.scoring.key;

/// What a key account is looked through for, each from 0 to 5 (D 1.7).
public enum Screen {
    /// Advanced management philosophy.
    MANAGEMENT,
    /// Sound financial credit.
    CREDIT,
    /// Higher gross margin.
    MARGIN,
    /// Majority share of sales.
    SALES_SHARE
}
