package dev.vitalfew.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Reads an upload through while it arrives, so that its caller learns at once what no row can be
/// blamed for: that it is not the gzip it claims to be, that it explodes, or that it is not text in
/// the charset that counts.
public final class ContentCheck {
    private static final int BUFFER = 64 * 1024;
    private static final int WIDE_SAMPLE = 4096;

    private final @Nullable Charset named;
    private @Nullable CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER + 16);
    private final CharBuffer ignored = CharBuffer.allocate(BUFFER + 16);
    private long total;
    private boolean decodable = true;

    private ContentCheck(@Nullable Charset named) {
        this.named = named;
    }

    /// Reads `received` to its end.
    ///
    /// @return whether [#complain] has nothing to say
    /// @throws UnreadableUpload where it is not the gzip that it should be
    public static boolean isText(InputStream received, boolean gzip, @Nullable Charset named)
            throws IOException {
        ContentCheck check = new ContentCheck(named);
        InputStream unpacked = gzip ? Gzip.unpack(received) : received;
        byte[] chunk = new byte[BUFFER];
        for (int read = unpacked.read(chunk); read >= 0; read = unpacked.read(chunk)) {
            check.accept(chunk, read);
        }
        check.finish();
        if (gzip) {
            received.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return check.decodable;
    }

    /// What to tell the caller of an upload that is no text.
    public static UnreadableUpload complain(Upload upload) throws IOException {
        return Encodings.undecodable(upload);
    }

    private void accept(byte[] chunk, int length) {
        if (named != null || !decodable || length == 0) {
            return;
        }
        if (total == 0) {
            begin(chunk, length);
        }
        total += length;
        bytes.put(chunk, 0, length).flip();
        decode(false);
        bytes.compact();
    }

    private void begin(byte[] head, int length) {
        Charset marked = Encodings.marked(head, length);
        decodable = marked != null || !looksWide(head, Math.min(length, WIDE_SAMPLE));
        decoder =
                (marked == null ? StandardCharsets.UTF_8 : marked)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// UTF-16 without its mark: every other byte of Latin text is zero, which would pass as UTF-8.
    private static boolean looksWide(byte[] head, int length) {
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros > length / 4;
    }

    private void finish() {
        if (named == null && decodable && total > 0) {
            bytes.flip();
            decode(true);
        }
    }

    private void decode(boolean end) {
        if (decoder == null) {
            return;
        }
        ignored.clear();
        decodable &= !decoder.decode(bytes, ignored, end).isError();
    }
}
