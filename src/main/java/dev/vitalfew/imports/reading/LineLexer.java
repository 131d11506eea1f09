package dev.vitalfew.imports.reading;

import java.io.IOException;
import java.io.Reader;

/// Lines that end with a line feed, at constant memory: what is beyond the limit is read past.
final class LineLexer {
    static final int MAX_LINE = 1024 * 1024;

    private final Reader text;
    private final char[] buffer = new char[64 * 1024];
    private int position;
    private int limit;
    private final StringBuilder content = new StringBuilder();
    private long line;
    private boolean tooLong;

    LineLexer(Reader text) {
        this.text = text;
    }

    /// Moves to the next line that is not blank.
    boolean next() throws IOException {
        while (read()) {
            if (tooLong || !content.toString().isBlank()) {
                return true;
            }
        }
        return false;
    }

    String content() {
        return content.toString();
    }

    long line() {
        return line;
    }

    boolean isTooLong() {
        return tooLong;
    }

    private boolean read() throws IOException {
        content.setLength(0);
        tooLong = false;
        if (!more()) {
            return false;
        }
        line++;
        while (more()) {
            int from = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            keep(from, position);
            if (position < limit) {
                position++;
                return true;
            }
        }
        return true;
    }

    private void keep(int from, int to) {
        tooLong |= content.length() + to - from > MAX_LINE;
        if (!tooLong) {
            content.append(buffer, from, to - from);
        }
    }

    private boolean more() throws IOException {
        while (position == limit) {
            limit = Math.max(text.read(buffer, 0, buffer.length), -1);
            position = 0;
            if (limit < 0) {
                limit = 0;
                return false;
            }
        }
        return true;
    }
}
