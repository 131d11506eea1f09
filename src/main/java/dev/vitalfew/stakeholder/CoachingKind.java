package dev.vitalfew.stakeholder;

/// What a coach does for us (D 3.4).
public enum CoachingKind {
    INFORMATION,
    CONFIRMS_INFLUENCES,
    GUIDES_POSITIONING
}
