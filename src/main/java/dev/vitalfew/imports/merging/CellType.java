package dev.vitalfew.imports.merging;

import dev.vitalfew.imports.reading.RowCode;
import org.jspecify.annotations.Nullable;

/// What a column holds: checks a cell that is not blank and hands its value on.
interface CellType {
    /// The type of its column in the staging table.
    String sqlType();

    /// Writes exactly one value to `sink`, or none and says what is wrong.
    ///
    /// @param cell without blanks around it, not empty
    @Nullable Flaw write(String cell, Notation notation, CellSink sink);

    /// What is wrong with a cell; the cell itself is not repeated, the caller has it beside.
    record Flaw(RowCode code, String message) {}
}
