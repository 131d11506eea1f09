package dev.vitalfew.imports;

import dev.vitalfew.api.FieldError;
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
record ImportFailure(ProblemCode code, String message) {
    static final String NOTHING_LANDED = "nothing of it was imported";
    private static final String AGAIN = NOTHING_LANDED + "; send the file again.";

    static final ImportFailure SERVER_STOPPED =
            new ImportFailure(
                    ProblemCode.INTERNAL, "The server was stopped while the import ran; " + AGAIN);

    /// Of an import whose process has not been heard of for too long.
    static final ImportFailure SERVER_LOST =
            new ImportFailure(
                    ProblemCode.INTERNAL,
                    "The server that ran the import stopped answering; " + AGAIN);

    static ImportFailure of(UnreadableUpload unreadable) {
        String message = unreadable.getMessage();
        return new ImportFailure(
                codeOf(unreadable), "%s N%s.".formatted(message, NOTHING_LANDED.substring(1)));
    }

    static ImportFailure of(Receiver.SenderLost lost) {
        return new ImportFailure(
                ProblemCode.BAD_REQUEST, "%s; %s".formatted(lost.getMessage(), AGAIN));
    }

    static ImportFailure aborted(long rejected) {
        return new ImportFailure(
                ProblemCode.VALIDATION_FAILED,
                "%d rows were rejected and onError is ABORT; %s. links.errors lists them."
                        .formatted(rejected, NOTHING_LANDED));
    }

    static ImportFailure spoolFull() {
        return new ImportFailure(
                ProblemCode.STORAGE_FULL,
                "The server has no room for the upload; %s Free space in its data directory first."
                        .formatted(AGAIN));
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
                    ProblemCode.STORAGE_FULL, "The database has no space left; " + AGAIN);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
            return new ImportFailure(
                    ProblemCode.DATABASE_UNAVAILABLE,
                    "The database went away while the import ran; " + AGAIN);
        }
        if (state.equals("40P01") || state.equals("40001") || state.startsWith("23")) {
            return new ImportFailure(
                    ProblemCode.OVERLOADED,
                    "Others kept writing the same rows while the import ran; " + AGAIN);
        }
        return null;
    }

    static ImportFailure defect() {
        return new ImportFailure(
                ProblemCode.INTERNAL,
                "The import met a defect of the server, whose log says more; " + AGAIN);
    }

    /// What to answer to a caller who is still waiting for the answer to the upload itself.
    static Problem problem(UnreadableUpload unreadable) {
        Problem problem =
                codeOf(unreadable)
                        .because("%s", unreadable.getMessage())
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
                .map(fault -> new FieldError(fault.column(), fault.code(), fault.message()))
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
