package dev.vitalfew.scoring.value;

/// Volume against margin (D 2.8). Neither alone makes a key account.
public enum Quadrant {
    /// High sales at a high margin.
    STAR,
    /// High sales at a thin margin: they can turn to a rival overnight.
    VOLUME_TRAP,
    /// Low sales at a high margin.
    NICHE,
    SMALL
}
