package dev.vitalfew.imports.merging;

/// How an import ended.
///
/// @param landed false where a rejected row kept everything out (`onError=ABORT`)
public record MergeResult(
        boolean landed, long read, long inserted, long updated, long unchanged, long rejected) {

    /// Nothing was inserted, updated or left as it was: nothing was done.
    MergeResult notLanded() {
        return new MergeResult(false, read, 0, 0, 0, rejected);
    }
}
