package dev.vitalfew.imports.reading;

import org.jspecify.annotations.Nullable;

/// What is wrong with a row. `column` is our name of the column, null where the whole row is meant.
public record RowFault(@Nullable String column, RowCode code, String message) {}
