package dev.vitalfew.imports;

import static dev.vitalfew.api.ProblemCode.BAD_REQUEST;
import static dev.vitalfew.api.ProblemCode.STORAGE_FULL;

import dev.vitalfew.imports.reading.ContentCheck;
import dev.vitalfew.imports.reading.RowSource;
import dev.vitalfew.imports.reading.UnreadableUpload;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/// Takes uploads in. What can be known from the whole of the bytes or from the head of the file is
/// answered at once, and leaves a FAILED job as well; the rest is the workers'.
@Singleton
class ImportIntake {
    private final ImportJobs jobs;
    private final ImportWorkers workers;
    private final Spool spool;

    ImportIntake(ImportJobs jobs, ImportWorkers workers, Spool spool) {
        this.jobs = jobs;
        this.workers = workers;
        this.spool = spool;
    }

    /// Returns when the body is safe on disk and the import waits for its turn.
    ///
    /// @throws dev.vitalfew.api.Problem where nothing can come of it
    LiveImport take(ImportRequest request, InputStream body) throws SQLException {
        LiveImport one = new LiveImport(request, place(request));
        jobs.create(request.order());
        workers.watch(one);
        boolean taken = false;
        try {
            receive(one, request, body);
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
