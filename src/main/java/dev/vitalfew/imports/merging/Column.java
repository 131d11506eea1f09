package dev.vitalfew.imports.merging;

import org.jspecify.annotations.Nullable;

/// One column that an import takes.
///
/// @param required the file must have it, and every row a value in it
/// @param whenEmpty what an empty cell, or a new row without the column, means; null for nothing
public record Column(String name, CellType type, boolean required, @Nullable String whenEmpty) {
    static Column required(String name, CellType type) {
        return new Column(name, type, true, null);
    }

    static Column optional(String name, CellType type) {
        return new Column(name, type, false, null);
    }

    /// Its name in SQL; `on` is a word of the language.
    String sql() {
        return '"' + name + '"';
    }

    Column orElse(String value) {
        return new Column(name, type, required, value);
    }
}
