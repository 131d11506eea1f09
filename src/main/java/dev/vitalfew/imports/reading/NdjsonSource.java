package dev.vitalfew.imports.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.vitalfew.api.Message;
import dev.vitalfew.imports.reading.UnreadableUpload.ColumnFault;
import dev.vitalfew.imports.reading.UnreadableUpload.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Rows of a file with one JSON object a line. Every row may leave out other columns.
final class NdjsonSource implements RowSource {
    private static final JsonFactory STRICT =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(8)
                                    .maxNumberLength(100)
                                    .maxStringLength(CsvLexer.MAX_FIELD)
                                    .maxNameLength(256)
                                    .build())
                    .build();

    private final TextInput input;
    private final LineLexer lines;
    private final ColumnNames known;
    private final Row row;
    private final List<CallerCell> cells = new ArrayList<>();
    private boolean firstIsRead;

    private NdjsonSource(TextInput input, ColumnNames known) {
        this.input = input;
        this.lines = new LineLexer(input);
        this.known = known;
        this.row = new Row(known.size());
    }

    static NdjsonSource open(Upload upload, ColumnNames known) throws IOException {
        NdjsonSource source = new NdjsonSource(TextInput.open(upload), known);
        try {
            if (!source.lines.next()) {
                throw new UnreadableUpload(
                        Kind.MALFORMED, Message.of("The file is empty: it has no rows."));
            }
            source.checkFirst();
            return source;
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    /// A member of the first row that is no column of ours is a mistake in the whole file, as in a
    /// header.
    private void checkFirst() throws IOException {
        read();
        List<ColumnFault> unknown =
                cells.stream()
                        .map(CallerCell::name)
                        .filter(name -> known.indexOf(name) < 0)
                        .map(
                                name ->
                                        new ColumnFault(
                                                name,
                                                ColumnCode.UNKNOWN_COLUMN,
                                                Message.of("is not a column of this import")))
                        .toList();
        if (!unknown.isEmpty()) {
            throw UnreadableUpload.header(
                    Kind.WRONG_COLUMN,
                    Message.of(
                            "Member '%s' is not a column of this import. Columns here: %s.",
                            unknown.getFirst().column(), String.join(", ", known.names())),
                    unknown);
        }
    }

    @Override
    public boolean next() throws IOException {
        if (!firstIsRead) {
            firstIsRead = true;
            return true;
        }
        if (!lines.next()) {
            return false;
        }
        read();
        return true;
    }

    private void read() throws IOException {
        row.begin(lines.line());
        cells.clear();
        String content = lines.content();
        if (lines.isTooLong()) {
            row.reject(null, RowCode.ROW_TOO_LONG, "is longer than any row may be");
            return;
        }
        if (TextInput.isUndecodable(content)) {
            row.reject(null, RowCode.ROW_ENCODING, "has bytes that the charset does not know");
        }
        try (JsonParser parser = STRICT.createParser(content)) {
            readObject(parser);
        } catch (StreamConstraintsException e) {
            row.reject(null, RowCode.ROW_TOO_LONG, "has a member that is longer than any may be");
        } catch (JsonProcessingException e) {
            row.reject(null, RowCode.ROW_UNPARSABLE, complaint(e));
        }
    }

    private static String complaint(JsonProcessingException e) {
        boolean twice = e.getOriginalMessage().startsWith("Duplicate");
        return twice ? "has a member twice" : "is not one JSON object";
    }

    private void readObject(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            row.reject(null, RowCode.ROW_UNPARSABLE, "is not one JSON object");
            return;
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            readMember(parser, name);
        }
        if (parser.nextToken() != null) {
            row.reject(null, RowCode.ROW_UNPARSABLE, "is not one JSON object");
        }
    }

    private void readMember(JsonParser parser, String name) throws IOException {
        JsonToken token = parser.nextToken();
        int column = known.indexOf(name);
        if (column < 0) {
            row.reject(
                    null,
                    RowCode.ROW_UNPARSABLE,
                    "has a member that is not a column of this import");
        } else if (row.cell(column) != null) {
            row.reject(known.names().get(column), RowCode.ROW_UNPARSABLE, "is there twice");
        }
        String value = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        if (token.isNumeric() && column >= 0) {
            row.setJsonNumber(column, value);
        } else if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL) {
            if (column >= 0) {
                row.set(column, value);
            }
        } else if (!token.isNumeric()) {
            row.reject(
                    column < 0 ? null : known.names().get(column),
                    RowCode.ROW_UNPARSABLE,
                    "is neither text nor a number");
            parser.skipChildren();
        }
        cells.add(new CallerCell(name, TextInput.shown(value)));
    }

    @Override
    public Row row() {
        return row;
    }

    @Override
    public Set<String> columns() {
        return Set.of();
    }

    @Override
    public List<String> header() {
        return List.of();
    }

    @Override
    public List<CallerCell> callerCells() {
        return cells;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
