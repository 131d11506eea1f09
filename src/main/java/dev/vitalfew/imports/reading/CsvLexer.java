package dev.vitalfew.imports.reading;

import dev.vitalfew.api.Message;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Splits text into records of fields (RFC 4180, any mixture of line ends, blank lines skipped). A
/// quote counts only at the start of a field, as every spreadsheet writes it; inside a bare field
/// it is a character like others.
final class CsvLexer {
    /// What keeps a record from being taken as it stands. The lexer goes on with the next record
    /// all the same.
    enum Flaw {
        TEXT_AFTER_QUOTE,
        TOO_LONG
    }

    static final int MAX_FIELD = 64 * 1024;
    static final int MAX_RECORD = 1024 * 1024;
    private static final int MAX_FIELDS = 32 * 1024;
    private static final int END = -1;
    private static final char QUOTE = '"';

    private final Reader text;
    private final char delimiter;
    private final char[] buffer = new char[64 * 1024];
    private int position;
    private int limit;
    private boolean afterCarriageReturn;

    private final List<String> fields = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private long fieldLength;
    private long recordLength;
    private long line;
    private long nextLine = 1;
    private @Nullable Flaw flaw;
    private int flawedField;

    CsvLexer(Reader text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /// Moves to the next record; false at the end of the text.
    boolean next() throws IOException {
        while (record()) {
            if (fields.size() > 1 || flaw != null || !fields.getFirst().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /// The fields of the current record, valid until the next one. Those of a record that is too
    /// long are cut.
    List<String> fields() {
        return fields;
    }

    /// The physical line where the current record starts.
    long line() {
        return line;
    }

    @Nullable Flaw flaw() {
        return flaw;
    }

    /// The position of the field that has the flaw.
    int flawedField() {
        return flawedField;
    }

    private boolean record() throws IOException {
        fields.clear();
        recordLength = 0;
        flaw = null;
        if (afterCarriageReturn && peek() == '\n') {
            position++;
        }
        afterCarriageReturn = false;
        if (peek() == END) {
            return false;
        }
        line = nextLine;
        int end = field();
        while (end == delimiter) {
            end = field();
        }
        return true;
    }

    /// @return the delimiter, a line end or the end of the text: what ended the field
    private int field() throws IOException {
        pending.setLength(0);
        fieldLength = 0;
        if (peek() != QUOTE) {
            return bare();
        }
        position++;
        quoted();
        int next = peek();
        if (next != delimiter && next != '\n' && next != '\r' && next != END) {
            flag(Flaw.TEXT_AFTER_QUOTE);
        }
        return bare();
    }

    private int bare() throws IOException {
        while (peek() != END) {
            int from = position;
            while (position < limit) {
                char c = buffer[position];
                if (c == delimiter || c == '\n' || c == '\r') {
                    complete(from, position++);
                    if (c != delimiter) {
                        nextLine++;
                        afterCarriageReturn = c == '\r';
                    }
                    return c;
                }
                position++;
            }
            keep(from, position);
        }
        complete(position, position);
        return END;
    }

    /// Takes the field up to and with its closing quote. Line ends inside it count as lines and are
    /// kept as they are.
    private void quoted() throws IOException {
        boolean carriageReturn = false;
        while (peek() != END) {
            int from = position;
            while (position < limit && buffer[position] != QUOTE) {
                char c = buffer[position++];
                if (c == '\r' || (c == '\n' && !carriageReturn)) {
                    nextLine++;
                }
                carriageReturn = c == '\r';
            }
            keep(from, position);
            if (position == limit) {
                continue;
            }
            position++;
            if (peek() != QUOTE) {
                return;
            }
            keep(position, position + 1);
            position++;
            carriageReturn = false;
        }
        throw new UnreadableUpload(
                UnreadableUpload.Kind.MALFORMED,
                Message.of(
                        "Line %d: a quote is opened in this row and never closed, so that nothing after it can be read.",
                        line));
    }

    private int peek() throws IOException {
        if (position < limit) {
            return buffer[position];
        }
        do {
            limit = text.read(buffer, 0, buffer.length);
        } while (limit == 0);
        position = 0;
        if (limit > 0) {
            return buffer[0];
        }
        limit = 0;
        return END;
    }

    private void keep(int from, int to) {
        fieldLength += to - from;
        recordLength += to - from;
        if (fieldLength > MAX_FIELD || recordLength > MAX_RECORD) {
            flag(Flaw.TOO_LONG);
            return;
        }
        pending.append(buffer, from, to - from);
    }

    private void complete(int from, int to) {
        if (fields.size() == MAX_FIELDS) {
            flag(Flaw.TOO_LONG);
            return;
        }
        if (pending.isEmpty() && flaw == null && to - from <= MAX_FIELD) {
            recordLength += to - from;
            fields.add(new String(buffer, from, to - from));
            return;
        }
        keep(from, to);
        fields.add(pending.toString());
    }

    private void flag(Flaw found) {
        if (flaw == null) {
            flaw = found;
            flawedField = fields.size();
        }
    }
}
