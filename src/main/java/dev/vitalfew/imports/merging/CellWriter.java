package dev.vitalfew.imports.merging;

import dev.vitalfew.imports.merging.CellType.Flaw;
import dev.vitalfew.imports.reading.Row;
import dev.vitalfew.imports.reading.RowCode;
import org.jspecify.annotations.Nullable;

/// Writes cells as their columns want them.
record CellWriter(Notation notation) {
    private static final Flaw EMPTY = new Flaw(RowCode.ROW_REQUIRED, "is required and empty");

    /// Writes exactly one value to `sink`, or none and says what is wrong.
    ///
    /// @param cell the place of the column in the row
    @Nullable Flaw write(Row row, int cell, Column column, CellSink sink) {
        String written = row.cell(cell);
        String content = written == null ? "" : written.strip();
        if (!content.isEmpty()) {
            return column.type()
                    .write(content, row.isJsonNumber(cell) ? Notation.PLAIN : notation, sink);
        }
        if (column.required()) {
            return EMPTY;
        }
        if (column.whenEmpty() != null) {
            return column.type().write(column.whenEmpty(), Notation.PLAIN, sink);
        }
        sink.none();
        return null;
    }
}
