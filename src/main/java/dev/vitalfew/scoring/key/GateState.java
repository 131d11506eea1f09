package dev.vitalfew.scoring.key;

/// Whether an account may be key with a product line.
public enum GateState {
    CANDIDATE,
    /// A candidate with conditions, each named.
    CONDITIONAL,
    NOT_KEY
}
