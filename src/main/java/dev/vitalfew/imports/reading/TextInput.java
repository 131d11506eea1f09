package dev.vitalfew.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.channels.Channels;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/// The text of an upload without its byte order mark.
final class TextInput extends Reader {
    /// Stands where bytes could not be decoded. A noncharacter, so that no text holds it by right.
    private static final char UNDECODABLE = '\uFFFF';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 64 * 1024;

    private final Charset charset;
    private final boolean lossy;
    private final Reader reader;
    private boolean started;

    private TextInput(Charset charset, boolean lossy, Reader reader) {
        this.charset = charset;
        this.lossy = lossy;
        this.reader = reader;
    }

    static TextInput open(Upload upload) throws IOException {
        Charset named = upload.charset();
        boolean lossy = named != null;
        Charset charset = upload.effectiveCharset();
        CodingErrorAction onError = lossy ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(onError)
                        .onUnmappableCharacter(onError)
                        .replaceWith(String.valueOf(UNDECODABLE));
        InputStream bytes = upload.open();
        return new TextInput(
                charset, lossy, Channels.newReader(Channels.newChannel(bytes), decoder, BUFFER));
    }

    /// Whether bytes that cannot be decoded show up as [#isUndecodable] cells instead of ending the
    /// reading.
    boolean isLossy() {
        return lossy;
    }

    Charset charset() {
        return charset;
    }

    static boolean isUndecodable(String cell) {
        return cell.indexOf(UNDECODABLE) >= 0;
    }

    /// The cell as it can be shown: with the replacement character that every reader knows.
    static String shown(String cell) {
        return cell.replace(UNDECODABLE, '\uFFFD');
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = reader.read(target, offset, length);
        if (started || read <= 0) {
            return read;
        }
        started = true;
        if (target[offset] != BYTE_ORDER_MARK) {
            return read;
        }
        System.arraycopy(target, offset + 1, target, offset, read - 1);
        return read - 1;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
