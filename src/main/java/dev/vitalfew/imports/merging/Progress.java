package dev.vitalfew.imports.merging;

/// Watches a running import. Throws to stop it.
public interface Progress {
    /// A row more was read, good or not.
    void rowRead() throws ImportStopped;

    /// The rows are read from the first one again.
    void restart();

    /// Nothing may have been written when this is called: the last chance to stop.
    void beforeMerge() throws ImportStopped;
}
