package dev.vitalfew.imports.reading;

import org.jspecify.annotations.Nullable;

/// One row in the order of our columns. A source reuses a single instance, so that a million rows
/// cost no garbage but their cells.
public final class Row {
    private final @Nullable String[] cells;
    private long line;
    private long jsonNumbers;
    private @Nullable RowFault fault;

    Row(int columns) {
        cells = new String[columns];
    }

    /// The physical line where the row starts; the first line of the file is 1.
    public long line() {
        return line;
    }

    /// Null: the row does not have the column. Empty: it has it, with nothing in it.
    public @Nullable String cell(int column) {
        return cells[column];
    }

    /// Whether the cell was a JSON number, which always has a point before its decimals.
    public boolean isJsonNumber(int column) {
        return (jsonNumbers & (1L << column)) != 0;
    }

    /// Where not null the cells mean nothing.
    public @Nullable RowFault fault() {
        return fault;
    }

    void begin(long startLine) {
        java.util.Arrays.fill(cells, null);
        line = startLine;
        jsonNumbers = 0;
        fault = null;
    }

    void set(int column, String value) {
        cells[column] = value;
    }

    void setJsonNumber(int column, String digits) {
        cells[column] = digits;
        jsonNumbers |= 1L << column;
    }

    /// The first fault counts: what follows it may be its consequence.
    void reject(@Nullable String column, RowCode code, String message) {
        if (fault == null) {
            fault = new RowFault(column, code, message);
        }
    }
}
