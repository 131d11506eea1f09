package dev.vitalfew.imports.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A received body as it lies on disk. `charset` is the one that the caller named, null where none
/// was.
public record Upload(Path file, boolean gzip, @Nullable Charset charset) {
    private static final int BUFFER = 64 * 1024;

    /// The bytes, unpacked.
    InputStream open() throws IOException {
        InputStream raw = Files.newInputStream(file);
        return gzip ? Gzip.unpack(raw) : new BufferedInputStream(raw, BUFFER);
    }

    /// A byte order mark says for certain what it is, also against a name; then the name counts,
    /// then UTF-8.
    Charset effectiveCharset() throws IOException {
        byte[] head = new byte[3];
        int length;
        try (InputStream bytes = open()) {
            length = bytes.readNBytes(head, 0, head.length);
        }
        Charset marked = Encodings.marked(head, length);
        if (marked != null) {
            return marked;
        }
        return charset == null ? StandardCharsets.UTF_8 : charset;
    }
}
