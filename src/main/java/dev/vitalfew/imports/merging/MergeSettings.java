package dev.vitalfew.imports.merging;

/// What the caller wants of a merge.
///
/// @param source the namespace of all keys and references in the file
/// @param createAccounts whether unknown accounts come into being with their reference for a name
/// @param author who sends it, as histories will say
public record MergeSettings(String source, Mode mode, boolean createAccounts, String author) {
    public enum Mode {
        UPSERT,
        INSERT_ONLY,
        UPDATE_ONLY
    }
}
