package dev.vitalfew.imports;

import dev.vitalfew.imports.merging.ImportOrder;
import dev.vitalfew.imports.merging.ImportStopped;
import dev.vitalfew.imports.merging.Importer;
import dev.vitalfew.imports.merging.Progress;
import dev.vitalfew.imports.reading.Format;
import dev.vitalfew.imports.reading.RowSource;
import dev.vitalfew.imports.reading.Rows;
import dev.vitalfew.imports.reading.Upload;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// An import that this process works on.
final class LiveImport implements Progress, Importer.Rows {
    /// How much longer CSV commonly is than what gzip makes of it.
    private static final int UNPACKED = 10;

    private final ImportRequest request;
    private final Upload upload;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final long startedNanos = System.nanoTime();
    private volatile long bytes;
    private volatile long rows;
    private volatile boolean stopped;

    LiveImport(ImportRequest request, Path body) {
        this.request = request;
        this.upload = new Upload(body, request.gzip(), request.charset());
    }

    UUID id() {
        return order().id();
    }

    ImportOrder order() {
        return request.order();
    }

    /// As it was sent.
    ImportRequest request() {
        return request;
    }

    Format format() {
        return request.format();
    }

    Upload upload() {
        return upload;
    }

    @Override
    public RowSource open() throws IOException {
        return Rows.open(upload, format(), order().columnNames());
    }

    @Override
    public long length() {
        return upload.gzip() ? UNPACKED * bytes : bytes;
    }

    long bytes() {
        return bytes;
    }

    void received(long count) {
        bytes = count;
    }

    long rows() {
        return rows;
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // one thread counts, others look
    public void rowRead() throws ImportStopped {
        rows++;
        beforeMerge();
    }

    @Override
    public void beforeMerge() throws ImportStopped {
        if (stopped) {
            throw new ImportStopped("the server stops");
        }
    }

    @Override
    public void restart() {
        rows = 0;
    }

    void stop() {
        stopped = true;
    }

    /// By the clock of [System#nanoTime].
    long startedNanos() {
        return startedNanos;
    }

    /// Lets those go who wait for it.
    void end() {
        ended.countDown();
    }

    /// Whether waiting had an end in time.
    boolean awaitEnd(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
