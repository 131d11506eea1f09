package dev.vitalfew.imports;

/// Where an import stands. Whatever is not SUCCEEDED has changed nothing.
public enum ImportState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED;

    boolean isFinal() {
        return this == SUCCEEDED || this == FAILED;
    }
}
