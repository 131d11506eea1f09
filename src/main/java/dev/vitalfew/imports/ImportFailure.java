package dev.vitalfew.imports;

import dev.vitalfew.api.FieldError;
import dev.vitalfew.api.Message;
import dev.vitalfew.api.Problem;
import dev.vitalfew.api.ProblemCode;
import dev.vitalfew.imports.merging.ImportStopped;
import dev.vitalfew.imports.reading.UnreadableUpload;
import dev.vitalfew.imports.reading.UnreadableUpload.ColumnFault;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why an import failed, as it stands in its job: true, and with what to do.
record ImportFailure(ProblemCode code, Message message) {
    static final ImportFailure SERVER_STOPPED =
            new ImportFailure(
                    ProblemCode.INTERNAL,
                    sendAgain(Message.of("The server was stopped while the import ran")));

    /// Of an import whose process has not been heard of for too long.
    static final ImportFailure SERVER_LOST =
            new ImportFailure(
                    ProblemCode.INTERNAL,
                    sendAgain(Message.of("The server that ran the import stopped answering")));

    private static Message sendAgain(Message what) {
        return Message.of("%s; nothing of it was imported; send the file again.", what);
    }

    static ImportFailure of(UnreadableUpload unreadable) {
        return new ImportFailure(
                codeOf(unreadable),
                Message.of("%s Nothing of it was imported.", unreadable.message()));
    }

    static ImportFailure of(Receiver.SenderLost lost) {
        return new ImportFailure(ProblemCode.BAD_REQUEST, sendAgain(lost.how()));
    }

    static ImportFailure aborted(long rejected) {
        return new ImportFailure(
                ProblemCode.VALIDATION_FAILED,
                Message.of(
                        "%d rows were rejected and onError is ABORT; nothing of it was imported. links.errors lists them.",
                        rejected));
    }

    static ImportFailure spoolFull() {
        return new ImportFailure(
                ProblemCode.STORAGE_FULL,
                Message.of(
                        "%s Free space in its data directory first.",
                        sendAgain(Message.of("The server has no room for the upload"))));
    }

    /// Null where it is a defect of ours, which only the log may tell.
    static @Nullable ImportFailure known(Exception failure) {
        return switch (failure) {
            case UnreadableUpload unreadable -> of(unreadable);
            case ImportStopped _ -> SERVER_STOPPED;
            case SQLException sql -> of(sql);
            case IOException _ -> spoolFull();
            default -> null;
        };
    }

    private static @Nullable ImportFailure of(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.equals("53100")) {
            return new ImportFailure(
                    ProblemCode.STORAGE_FULL,
                    sendAgain(Message.of("The database has no space left")));
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return new ImportFailure(
                    ProblemCode.DATABASE_UNAVAILABLE,
                    sendAgain(Message.of("The database went away while the import ran")));
        }
        if (state.equals("40P01") || state.equals("40001") || state.startsWith("23")) {
            return new ImportFailure(
                    ProblemCode.OVERLOADED,
                    sendAgain(
                            Message.of("Others kept writing the same rows while the import ran")));
        }
        return null;
    }

    static ImportFailure defect() {
        return new ImportFailure(
                ProblemCode.INTERNAL,
                sendAgain(
                        Message.of("The import met a defect of the server, whose log says more")));
    }

    /// What to answer to a caller who is still waiting for the answer to the upload itself.
    static Problem problem(UnreadableUpload unreadable) {
        Problem problem =
                codeOf(unreadable)
                        .because(unreadable.message())
                        .withErrors(errors(unreadable.columns()));
        if (unreadable.previews().isEmpty()) {
            return problem;
        }
        return problem.with(
                "previews",
                unreadable.previews().entrySet().stream()
                        .map(
                                preview ->
                                        Map.of(
                                                "charset",
                                                preview.getKey(),
                                                "rows",
                                                preview.getValue()))
                        .toList());
    }

    private static List<FieldError> errors(List<ColumnFault> columns) {
        return columns.stream()
                .map(fault -> new FieldError(fault.column(), fault.code().name(), fault.message()))
                .toList();
    }

    private static ProblemCode codeOf(UnreadableUpload unreadable) {
        return switch (unreadable.kind()) {
            case MALFORMED, GZIP -> ProblemCode.BAD_REQUEST;
            case MISSING_COLUMN -> ProblemCode.VALIDATION_FAILED;
            case WRONG_COLUMN -> ProblemCode.UNKNOWN_FIELD;
            case ENCODING -> ProblemCode.UNSUPPORTED_ENCODING;
            case TOO_LARGE -> ProblemCode.PAYLOAD_TOO_LARGE;
        };
    }
}
