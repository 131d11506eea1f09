package dev.vitalfew.stakeholder;

/// How one person stands to another (D 3.6). All but KNOWS lead one way.
public enum TieKind {
    KNOWS,
    REPORTS_TO,
    INFLUENCES,
    INTRODUCED
}
