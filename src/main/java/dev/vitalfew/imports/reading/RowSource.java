package dev.vitalfew.imports.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// Rows of an upload, one after the other and at constant memory.
public interface RowSource extends Closeable {
    /// Moves to the next row.
    ///
    /// @return false at the end
    /// @throws UnreadableUpload where no further row can be made out
    boolean next() throws IOException;

    Row row();

    /// The names of the columns that the file has for every row; empty where each row brings its
    /// own.
    Set<String> columns();

    /// The caller's own names of the columns in the order of the file; empty where each row brings
    /// its own.
    List<String> header();

    /// The cells of the current row as the caller wrote them.
    List<CallerCell> callerCells();

    /// A cell under the caller's own name. A row with more fields than the header has cells without
    /// a name, `_` and the position instead.
    record CallerCell(String name, String value) {}
}
