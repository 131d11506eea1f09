package dev.vitalfew.imports.merging;

/// What the caller wants of a merge.
///
/// @param source the namespace of all keys and references in the file
/// @param createAccounts whether unknown accounts come into being with their reference for a name
public record MergeSettings(String source, Mode mode, boolean createAccounts) {
    public enum Mode {
        UPSERT,
        INSERT_ONLY,
        UPDATE_ONLY
    }
}
