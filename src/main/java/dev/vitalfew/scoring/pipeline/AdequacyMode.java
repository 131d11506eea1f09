package dev.vitalfew.scoring.pipeline;

/// How the counts of 9-6-5-5-3-1 are meant, which the material does not say (D 4.1): so many or
/// more, about so many, or just so many.
public enum AdequacyMode {
    MINIMUM,
    OPTIMUM,
    EXACT
}
