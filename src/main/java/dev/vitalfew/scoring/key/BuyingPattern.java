package dev.vitalfew.scoring.key;

/// How it buys (D 1.5).
public enum BuyingPattern {
    RECURRING,
    PROJECT_SERIES,
    ONE_OFF
}
