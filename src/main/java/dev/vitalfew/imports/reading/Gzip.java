package dev.vitalfew.imports.reading;

import dev.vitalfew.api.Message;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Unpacks while it reads, and stops at what can only be an attack: no table of text shrinks to a
/// two-hundredth.
final class Gzip extends FilterInputStream {
    private static final int MAX_RATIO = 200;
    private static final long ALWAYS_ALLOWED = 16L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final Counted packed;
    private long unpacked;

    private Gzip(Counted packed, InputStream inflated) {
        super(inflated);
        this.packed = packed;
    }

    static InputStream unpack(InputStream raw) throws IOException {
        Counted packed = new Counted(new BufferedInputStream(raw, BUFFER));
        try {
            return new Gzip(packed, new GZIPInputStream(packed, BUFFER));
        } catch (ZipException | EOFException e) {
            raw.close();
            throw broken(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            throw broken(e);
        }
        unpacked += Math.max(read, 0);
        if (unpacked > ALWAYS_ALLOWED && unpacked / MAX_RATIO > packed.count) {
            throw new UnreadableUpload(
                    UnreadableUpload.Kind.TOO_LARGE,
                    Message.of(
                            "The gzip body unpacks to more than %d times its size, which no table does.",
                            MAX_RATIO));
        }
        return read;
    }

    private static UnreadableUpload broken(IOException cause) {
        boolean cut = cause instanceof EOFException;
        UnreadableUpload broken =
                new UnreadableUpload(
                        UnreadableUpload.Kind.GZIP,
                        cut
                                ? Message.of(
                                        "The gzip body ends in the middle: it was cut off before it was sent.")
                                : Message.of(
                                        "The body is not the gzip that its Content-Encoding promises."));
        broken.initCause(cause);
        return broken;
    }

    /// Counts, and claims that there is always more: [GZIPInputStream] takes a pause of the network
    /// for the end of a body of several members otherwise.
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count += Math.max(read, 0);
            return read;
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
