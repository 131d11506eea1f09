package dev.vitalfew.scoring.pipeline;

/// The six stages of strategic selling, in their order (D 4.1).
public enum PipelineStage {
    TARGETED,
    CONTACTED,
    INVESTIGATED,
    PROVEN,
    COMMITTING,
    CLOSING;

    /// How many there are: six.
    public static final int COUNT = values().length;

    /// From 0 to 5.
    public int place() {
        return compareTo(TARGETED);
    }

    /// The stage at a place, from 0.
    public static PipelineStage at(int place) {
        return values()[place];
    }
}
