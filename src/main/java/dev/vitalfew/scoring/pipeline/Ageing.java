package dev.vitalfew.scoring.pipeline;

/// How long a deal stands at its stage, against those that were won (D 4.2).
public enum Ageing {
    ON_TRACK,
    SLOW,
    STALE;

    /// From 0 to 2, the better the less.
    public int place() {
        return compareTo(ON_TRACK);
    }
}
