package dev.vitalfew.imports.reading;

import org.jspecify.annotations.Nullable;

/// How the rows of an upload are written.
public sealed interface Format {
    /// Comma-separated values; `delimiter` null means: find out.
    record Csv(@Nullable Character delimiter) implements Format {}

    /// One JSON object a line.
    record Ndjson() implements Format {}
}
