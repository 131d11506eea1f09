package dev.vitalfew.scoring.value;

/// What the value of an account is made of.
public enum ValueFactor {
    GROSS_MARGIN,
    COST_TO_SERVE,
    ACQUISITION,
    CONCESSIONS
}
