package dev.vitalfew.engagement.facts;

import java.util.UUID;

/// A fact as callers see it.
///
/// @param <N> what its owner decides of it, which is also what makes a new one
public interface Fact<N> {
    UUID id();

    /// Grows by one with every change; the ETag says the same.
    long version();

    /// What its owner decides, in its settled form.
    N content();
}
