package dev.vitalfew.imports.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Rows of a CSV file whose header has been matched.
final class CsvSource implements RowSource {
    private final TextInput input;
    private final CsvLexer lexer;
    private final Header header;
    private final Row row;

    /// `lexer` stands behind the header.
    CsvSource(TextInput input, CsvLexer lexer, Header header) {
        this.input = input;
        this.lexer = lexer;
        this.header = header;
        this.row = new Row(header.known().size());
    }

    @Override
    public boolean next() throws IOException {
        if (!lexer.next()) {
            return false;
        }
        row.begin(lexer.line());
        List<String> fields = lexer.fields();
        if (input.isLossy()) {
            rejectUndecodable(fields);
        }
        CsvLexer.Flaw flaw = lexer.flaw();
        if (flaw != null) {
            rejectFlawed(flaw);
        } else if (fields.size() != header.size()) {
            row.reject(
                    null,
                    RowCode.ROW_FIELD_COUNT,
                    "has %d fields where the header has %d"
                            .formatted(fields.size(), header.size()));
        }
        if (row.fault() == null) {
            fill(fields);
        }
        return true;
    }

    private void rejectUndecodable(List<String> fields) {
        for (int field = 0; field < fields.size(); field++) {
            if (TextInput.isUndecodable(fields.get(field))) {
                row.reject(
                        header.columnAt(field),
                        RowCode.ROW_ENCODING,
                        "has bytes that the charset %s does not know".formatted(input.charset()));
            }
        }
    }

    private void rejectFlawed(CsvLexer.Flaw flaw) {
        switch (flaw) {
            case TEXT_AFTER_QUOTE ->
                    row.reject(
                            header.columnAt(lexer.flawedField()),
                            RowCode.ROW_UNPARSABLE,
                            "has text after a closing quote; a quote inside a quoted field is written twice");
            case TOO_LONG ->
                    row.reject(
                            header.columnAt(lexer.flawedField()),
                            RowCode.ROW_TOO_LONG,
                            "is longer than any row may be (%d characters a field)"
                                    .formatted(CsvLexer.MAX_FIELD));
        }
    }

    private void fill(List<String> fields) {
        for (int field = 0; field < fields.size(); field++) {
            int column = header.indexAt(field);
            if (column >= 0) {
                row.set(
                        column,
                        header.isErrorListing()
                                ? Formulas.disarmed(fields.get(field))
                                : fields.get(field));
            }
        }
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public Set<String> columns() {
        return header.columns();
    }

    @Override
    public List<String> header() {
        return header.callerNames();
    }

    @Override
    public List<CallerCell> callerCells() {
        List<CallerCell> cells = new ArrayList<>();
        List<String> fields = lexer.fields();
        for (int field = 0; field < fields.size(); field++) {
            if (!header.isErrorColumn(field)) {
                String value = TextInput.shown(fields.get(field));
                cells.add(
                        new CallerCell(
                                header.callerNameAt(field),
                                header.isErrorListing() ? Formulas.disarmed(value) : value));
            }
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
