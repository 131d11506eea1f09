package dev.vitalfew.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.vitalfew.imports.ImportErrorService.Header;
import dev.vitalfew.imports.ImportErrorService.Rejected;
import dev.vitalfew.imports.reading.Formulas;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// All rejected rows of an import as CSV: what is wrong, then the caller's own columns, so that the
/// rows can be mended and the file sent as it is. Batch by batch, so that a slow reader holds no
/// connection to the database.
final class ErrorCsv {
    private static final int BATCH = 500;
    private static final List<String> OURS =
            List.of("error_line", "error_column", "error_code", "error_message");

    private final ImportErrorService errors;
    private final UUID importId;
    private final boolean byteOrderMark;

    ErrorCsv(ImportErrorService errors, UUID importId, boolean byteOrderMark) {
        this.errors = errors;
        this.importId = importId;
        this.byteOrderMark = byteOrderMark;
    }

    void writeTo(OutputStream out) {
        try {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            if (byteOrderMark) {
                text.write('\uFEFF');
            }
            CsvWriter csv = CsvWriter.builder().build(text);
            Header header = errors.header(importId);
            List<String> names = new ArrayList<>(OURS);
            header.names().forEach(name -> names.add(Formulas.armed(name)));
            csv.writeRecord(names);
            List<Rejected> batch = errors.after(importId, 0, BATCH);
            while (!batch.isEmpty()) {
                batch.forEach(row -> csv.writeRecord(record(row, header)));
                batch = errors.after(importId, batch.getLast().line(), BATCH);
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "cannot list the rejected rows of import " + importId, e);
        }
    }

    private static List<String> record(Rejected row, Header header) {
        List<String> cells =
                new ArrayList<>(
                        List.of(
                                Long.toString(row.line()),
                                row.column() == null ? "" : row.column(),
                                row.code(),
                                row.message()));
        if (header.ragged()) {
            row.cells().values().forEach(cell -> cells.add(Formulas.armed(cell)));
        } else {
            header.names()
                    .forEach(name -> cells.add(Formulas.armed(row.cells().getOrDefault(name, ""))));
        }
        return cells;
    }
}
