package dev.vitalfew.scoring.key;

/// Who buys there (D 1.5).
public enum Purchasing {
    CENTRALISED,
    FRAMEWORK,
    DISPERSED
}
