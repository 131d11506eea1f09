package dev.vitalfew.engagement;

/// How far a call got (D 5.1).
public enum SpinStage {
    OPENING,
    INVESTIGATING,
    DEMONSTRATING,
    COMMITMENT
}
