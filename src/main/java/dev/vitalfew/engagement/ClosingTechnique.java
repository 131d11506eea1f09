package dev.vitalfew.engagement;

/// How the seller asked for the order (D 5.1).
public enum ClosingTechnique {
    ASSUMPTIVE,
    ALTERNATIVE,
    BLUNT,
    BLANK_ORDER,
    LAST_CHANCE
}
