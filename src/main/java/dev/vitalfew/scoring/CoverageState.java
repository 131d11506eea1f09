package dev.vitalfew.scoring;

/// How well a part of a buying decision is covered: by somebody whom we met lately and who is not
/// against us, by a name alone, by nobody, or by more people than can have it.
public enum CoverageState {
    COVERED,
    NAMED,
    MISSING,
    CONFLICT
}
