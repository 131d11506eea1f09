package dev.vitalfew.scoring.churn;

/// How likely an account is to leave, in three words.
public enum ChurnBand {
    LOW,
    MEDIUM,
    HIGH
}
