package dev.vitalfew.scoring;

/// The vital few, those after them, and the many (D 1.1).
public enum AbcClass {
    A,
    B,
    C
}
