package dev.vitalfew.imports.reading;

import dev.vitalfew.api.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/// The upload cannot be read as a whole: nothing of it lands. The message is for the caller.
public final class UnreadableUpload extends IOException {
    /// What kind of trouble it is; the HTTP edge gives each its status.
    public enum Kind {
        /// Nothing in it, or something that is no table.
        MALFORMED,
        /// The header is readable but lacks a required column.
        MISSING_COLUMN,
        /// The header has columns that we do not know, or one of them twice.
        WRONG_COLUMN,
        /// Its bytes are no text in the charset that counts for it.
        ENCODING,
        /// It claims to be gzip and is not, or only half of it.
        GZIP,
        /// It unpacks to far more than any table does.
        TOO_LARGE
    }

    private final Kind kind;
    private final transient Message message;
    private final transient List<ColumnFault> columns;
    private final transient Map<String, List<String>> previews;

    public UnreadableUpload(Kind kind, Message message) {
        this(kind, message, List.of(), Map.of());
    }

    private UnreadableUpload(
            Kind kind,
            Message message,
            List<ColumnFault> columns,
            Map<String, List<String>> previews) {
        super(message.toString());
        this.kind = kind;
        this.message = message;
        this.columns = columns;
        this.previews = previews;
    }

    static UnreadableUpload header(Kind kind, Message message, List<ColumnFault> columns) {
        return new UnreadableUpload(kind, message, List.copyOf(columns), Map.of());
    }

    static UnreadableUpload encoding(Message message, Map<String, List<String>> previews) {
        return new UnreadableUpload(Kind.ENCODING, message, List.of(), previews);
    }

    public Kind kind() {
        return kind;
    }

    /// For the caller.
    public Message message() {
        return message;
    }

    /// The columns that are at fault, where it is the header.
    public List<ColumnFault> columns() {
        return columns;
    }

    /// The first unreadable rows under each likely charset, likeliest first.
    public Map<String, List<String>> previews() {
        return previews;
    }

    public record ColumnFault(String column, ColumnCode code, Message message) {}
}
