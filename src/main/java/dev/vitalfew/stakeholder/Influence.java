package dev.vitalfew.stakeholder;

/// The part that a person plays in a buying decision, several at once (D 3.1).
public enum Influence {
    ECONOMIC,
    TECHNICAL,
    USER,
    COACH
}
