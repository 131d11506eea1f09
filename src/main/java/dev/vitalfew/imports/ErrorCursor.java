package dev.vitalfew.imports;

/// The last rejected row of a page.
record ErrorCursor(long line) {}
