package dev.vitalfew.imports;

import static dev.vitalfew.api.ProblemCode.BAD_REQUEST;
import static dev.vitalfew.api.ProblemCode.STORAGE_FULL;

import dev.vitalfew.api.Digest;
import dev.vitalfew.api.IdempotencyKey;
import dev.vitalfew.api.StreamedKeys.Asked;
import dev.vitalfew.imports.ImportKeys.Holder;
import dev.vitalfew.imports.reading.ContentCheck;
import dev.vitalfew.imports.reading.RowSource;
import dev.vitalfew.imports.reading.UnreadableUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/// Takes uploads in. What can be known from the whole of the bytes or from the head of the file is
/// answered at once, and leaves a FAILED job as well; the rest is the workers'.
@Singleton
class ImportIntake {
    private final ImportJobs jobs;
    private final ImportKeys keys;
    private final ImportWorkers workers;
    private final Spool spool;

    ImportIntake(ImportJobs jobs, ImportKeys keys, ImportWorkers workers, Spool spool) {
        this.jobs = jobs;
        this.keys = keys;
        this.workers = workers;
        this.spool = spool;
    }

    /// What became of an upload.
    sealed interface Taken {
        /// It is safe on disk, and waits for its turn.
        record Started(LiveImport one) implements Taken {}

        /// It came before under the same idempotency key.
        record Before(ImportKeys.Holder holder) implements Taken {}
    }

    /// Returns when the whole body has arrived.
    ///
    /// @throws dev.vitalfew.api.Problem where nothing can come of it
    Taken take(ImportRequest request, InputStream body) throws SQLException {
        Asked asked = request.sender().asked();
        Holder holder = asked == null ? null : keys.holder(asked.key());
        return asked == null || holder == null
                ? new Taken.Started(start(request, body))
                : new Taken.Before(same(holder, asked, body));
    }

    /// The holder of the key, if this is what was sent under it. The body is read, but not written
    /// down: it is only to be known again.
    private Holder same(Holder holder, Asked asked, InputStream body) throws SQLException {
        if (!holder.head().equals(asked.head())) {
            throw IdempotencyKey.reused();
        }
        if (holder.body() == null) {
            throw IdempotencyKey.inProgress();
        }
        MessageDigest content = Digest.sha256();
        try (InputStream received =
                new Receiver(digested(body, content), OutputStream.nullOutputStream(), _ -> {})) {
            received.transferTo(OutputStream.nullOutputStream());
        } catch (Receiver.SenderLost e) {
            throw BAD_REQUEST.because(e.how());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!HexFormat.of().formatHex(content.digest()).equals(holder.body())) {
            throw IdempotencyKey.reused();
        }
        Holder now = keys.holder(asked.key());
        if (now == null || now.isUndecided()) {
            throw IdempotencyKey.inProgress();
        }
        return now;
    }

    private static InputStream digested(InputStream body, MessageDigest content) {
        return new DigestInputStream(body, content);
    }

    private LiveImport start(ImportRequest request, InputStream body) throws SQLException {
        LiveImport one = new LiveImport(request, place(request));
        jobs.create(request);
        workers.watch(one);
        boolean taken = false;
        try {
            receiveKeyed(one, request, body);
            List<String> header = header(one);
            workers.submit(one, header);
            taken = true;
            return one;
        } catch (UnreadableUpload e) {
            jobs.fail(one.id(), one.bytes(), 0, ImportFailure.of(e));
            throw ImportFailure.problem(e).with("import", "/v1/imports/" + one.id());
        } catch (Receiver.SenderLost e) {
            ImportFailure why =
                    workers.stopping() ? ImportFailure.SERVER_STOPPED : ImportFailure.of(e);
            jobs.fail(one.id(), one.bytes(), 0, why);
            throw BAD_REQUEST.because(why.message());
        } catch (IOException e) {
            jobs.fail(one.id(), one.bytes(), 0, ImportFailure.spoolFull());
            throw STORAGE_FULL.because(ImportFailure.spoolFull().message());
        } finally {
            if (!taken) {
                workers.forget(one);
            }
        }
    }

    private void receiveKeyed(LiveImport one, ImportRequest request, InputStream body)
            throws IOException, SQLException {
        if (request.sender().asked() == null) {
            receive(one, request, body);
            return;
        }
        MessageDigest content = Digest.sha256();
        receive(one, request, digested(body, content));
        keys.received(one.id(), HexFormat.of().formatHex(content.digest()));
    }

    private Path place(ImportRequest request) {
        try {
            return spool.place(request.order().id());
        } catch (IOException e) {
            throw STORAGE_FULL.because(ImportFailure.spoolFull().message());
        }
    }

    private void receive(LiveImport one, ImportRequest request, InputStream body)
            throws IOException {
        boolean text;
        try (OutputStream file = Files.newOutputStream(one.upload().file())) {
            Receiver receiver = new Receiver(body, file, one::received);
            text = ContentCheck.isText(receiver, request.gzip(), request.charset());
        }
        if (!text) {
            throw ContentCheck.complain(one.upload());
        }
    }

    private static List<String> header(LiveImport one) throws IOException {
        try (RowSource rows = one.open()) {
            return rows.header();
        }
    }
}
