package dev.vitalfew.deal;

/// How a deal ended; OPEN until then.
public enum Outcome {
    OPEN,
    WON,
    LOST,
    DROPPED
}
