package dev.vitalfew.api;

import org.jspecify.annotations.Nullable;

/// An answer that may go on with another page.
public interface Paged {
    /// What to send as `pageToken` for the next page; null on the last one.
    @Nullable String nextPageToken();
}
