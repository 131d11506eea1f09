package dev.vitalfew.scoring;

/// Four predicates of four, three, or fewer (D 1.3).
public enum PoorFitVerdict {
    POOR_FIT,
    WATCH,
    NONE
}
