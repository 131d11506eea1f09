package dev.vitalfew.scoring.pipeline;

/// What a gate does to a deal that has not passed it.
public enum GateMode {
    /// Nothing: it is not looked at.
    OFF,
    /// It says so.
    WARN,
    /// It refuses the move.
    ENFORCE
}
