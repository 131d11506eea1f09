package dev.vitalfew.deal;

/// The six stages of strategic selling, in their order (D 4.1).
public enum Stage {
    TARGETED,
    CONTACTED,
    INVESTIGATED,
    PROVEN,
    COMMITTING,
    CLOSING;

    /// From 0 to 5.
    public int place() {
        return compareTo(TARGETED);
    }
}
