package dev.vitalfew.intelligence.lifetime;

/// What a back-test compares.
public enum RankingName {
    /// The churn scorecard, the lower the better.
    SCORECARD,
    /// The days of silence, the fewer the better.
    RECENCY,
    /// Purchase days after the first.
    FREQUENCY,
    /// The probability to be alive under BG/NBD: 1 for everyone who bought once.
    BG_NBD,
    /// The probability to be alive under MBG/NBD.
    MBG_NBD,
    /// The probability to be alive under Pareto/NBD.
    PARETO_NBD,
    /// The purchase days expected within the horizon under BG/NBD.
    BG_NBD_EXPECTED,
    /// The purchase days expected within the horizon under Pareto/NBD.
    PARETO_NBD_EXPECTED,
    /// The probability to buy within the horizon, learned from the portfolio's own past.
    LEARNED
}
