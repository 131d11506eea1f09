package dev.vitalfew.intelligence.jobs;

/// What a job does.
public enum JobKind {
    /// Scores every account.
    RUN,
    /// Fits lifetime models.
    MODELS,
    /// Holds rankings of the past against what came.
    BACKTEST
}
