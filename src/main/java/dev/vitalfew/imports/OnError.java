package dev.vitalfew.imports;

/// What one rejected row means for the others.
public enum OnError {
    CONTINUE,
    ABORT
}
