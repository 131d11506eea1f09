package dev.vitalfew.imports;

import dev.vitalfew.api.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongConsumer;

/// The body of a request on its way to disk: what is read of it is written down first. Tells apart
/// who is to blame when it ends early.
final class Receiver extends FilterInputStream {
    /// A pause is cut by the idle time-out of the server; this is for those who send a byte now and
    /// then to keep a connection.
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final long MIN_BYTES_PER_SECOND = 4 * 1024;

    private final OutputStream spool;
    private final LongConsumer received;
    private final long start = System.nanoTime();
    private long count;

    Receiver(InputStream body, OutputStream spool, LongConsumer received) {
        super(body);
        this.spool = spool;
        this.received = received;
    }

    /// The sender is gone, or as good as gone.
    static final class SenderLost extends IOException {
        private final transient Message how;

        SenderLost(Message how) {
            super(how.toString());
            this.how = how;
        }

        Message how() {
            return how;
        }
    }

    /// Our disk is.
    static final class NoSpace extends IOException {
        NoSpace(IOException cause) {
            super(cause);
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
        } catch (IOException e) {
            throw new SenderLost(Message.of("The upload broke off after %d bytes", count));
        }
        if (read <= 0) {
            return read;
        }
        count += read;
        received.accept(count);
        try {
            spool.write(target, offset, read);
        } catch (IOException e) {
            throw new NoSpace(e);
        }
        requirePace();
        return read;
    }

    private void requirePace() throws SenderLost {
        long allowed = GRACE.toSeconds() + count / MIN_BYTES_PER_SECOND;
        if (System.nanoTime() - start > Duration.ofSeconds(allowed).toNanos()) {
            throw new SenderLost(Message.of("The upload came too slowly: %d bytes", count));
        }
    }
}
