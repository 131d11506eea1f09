package dev.vitalfew.imports.reading;

import dev.vitalfew.api.Message;
import dev.vitalfew.imports.reading.UnreadableUpload.Kind;
import java.io.IOException;
import java.util.List;

/// Opens uploads. What can be known from the head of the file is checked before the first row.
public final class Rows {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private Rows() {}

    /// The rows of an upload, from the first on.
    ///
    /// @throws UnreadableUpload where the head of the file says that none of it can be imported
    public static RowSource open(Upload upload, Format format, ColumnNames columns)
            throws IOException {
        return switch (format) {
            case Format.Csv csv -> openCsv(upload, csv, columns);
            case Format.Ndjson _ -> NdjsonSource.open(upload, columns);
        };
    }

    private static RowSource openCsv(Upload upload, Format.Csv csv, ColumnNames columns)
            throws IOException {
        char best = bestDelimiter(upload, columns);
        char delimiter = csv.delimiter() == null ? best : csv.delimiter();
        TextInput text = TextInput.open(upload);
        try {
            CsvLexer lexer = new CsvLexer(text, delimiter);
            if (!lexer.next()) {
                throw new UnreadableUpload(
                        Kind.MALFORMED, Message.of("The file is empty: it has no header."));
            }
            if (lexer.flaw() != null) {
                throw new UnreadableUpload(
                        Kind.MALFORMED, Message.of("The header is not CSV, or far too long."));
            }
            Header header = new Header(lexer.fields(), columns);
            header.check(
                    best == delimiter
                            ? null
                            : Message.of("The header reads as split by %s.", spoken(best)));
            return new CsvSource(text, lexer, header);
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /// The delimiter under which most of the header are columns of ours, then under which it has
    /// most fields.
    private static char bestDelimiter(Upload upload, ColumnNames columns) throws IOException {
        char best = DELIMITERS.getFirst();
        long bestScore = -1;
        for (char candidate : DELIMITERS) {
            long score = score(upload, candidate, columns);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(Upload upload, char delimiter, ColumnNames columns)
            throws IOException {
        try (TextInput text = TextInput.open(upload)) {
            CsvLexer lexer = new CsvLexer(text, delimiter);
            if (!lexer.next()) {
                return -1;
            }
            Header header = new Header(lexer.fields(), columns);
            return header.matches() * 100_000L + header.size();
        } catch (UnreadableUpload e) {
            return -1; // an open quote under this delimiter; the one that is taken will say so
        }
    }

    private static String spoken(char delimiter) {
        return switch (delimiter) {
            case ',' -> "commas (delimiter=,)";
            case ';' -> "semicolons (delimiter=;)";
            case '\t' -> "tabs (delimiter=tab)";
            default -> "bars (delimiter=|)";
        };
    }
}
