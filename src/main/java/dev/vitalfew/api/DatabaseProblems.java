package dev.vitalfew.api;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the database's own error codes (SQLSTATE) mean to a caller. Services answer the conflicts
/// that they expect themselves; this is the last line, for races and for a database that is away.
final class DatabaseProblems {
    /// The driver's own, for every surprise of its own code.
    private static final String NOT_FORESEEN = "99999";

    private DatabaseProblems() {}

    /// Looks through the wrappers that transactions and persistence put around the reason; null
    /// where there is none.
    static @Nullable Problem within(Throwable surprise) {
        for (Throwable reason = surprise; reason != null; reason = reason.getCause()) {
            Problem known = reason instanceof Problem problem ? problem : of(reason);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /// Whether the transaction only had bad luck with another one, and would pass alone.
    static boolean isWorthAnotherAttempt(Throwable failure) {
        for (Throwable reason = failure; reason != null; reason = reason.getCause()) {
            if (reason instanceof SQLException sql
                    && ("40P01".equals(sql.getSQLState()) || "40001".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /// Null where the error is a defect of ours.
    static @Nullable Problem of(Throwable reason) {
        if (!(reason instanceof SQLException failure)) {
            return null;
        }
        String state = failure.getSQLState();
        if (state == null) {
            return ofPool(failure);
        }
        return switch (state) {
            case "23505" ->
                    ProblemCode.CONFLICT_STATE.because(
                            "another request has just written the same key");
            case "23P01" ->
                    ProblemCode.CONFLICT_STATE.because(
                            "another request has just written what excludes this");
            case "23503" ->
                    ProblemCode.REFERENCE_NOT_FOUND.because(
                            "something that this refers to does not exist");
            case "23514", "23502", "22001", "22003" ->
                    ProblemCode.VALIDATION_FAILED.because(
                            "a value is outside of what can be stored");
            case "22021", "22P05" -> ProblemCode.INVALID_TEXT.because("the text cannot be stored");
            case "40001", "40P01", "55P03", "57014" ->
                    ProblemCode.OVERLOADED.because(
                            "the data was busy for too long; nothing was changed");
            case NOT_FORESEEN -> isAbandonedConnecting(failure) ? unavailable() : null;
            case "53100" ->
                    ProblemCode.STORAGE_FULL.because(
                            "the database has no space left; nothing was changed");
            default -> byClass(state);
        };
    }

    /// The pool speaks for itself where it has no connection to give, and has no code for it: it
    /// waited for a new one, in vain, or all of them are in use.
    private static @Nullable Problem ofPool(SQLException failure) {
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("sorry, acquisition timeout")) {
            return ProblemCode.OVERLOADED.because(
                    "all connections to the database are in use; nothing was changed");
        }
        boolean noConnection =
                failure instanceof SQLTransientConnectionException
                        || said.contains("acquisition timeout");
        return noConnection ? unavailable() : null;
    }

    /// The pool gave up while the driver still waited for the greeting of a server that takes
    /// connections and says nothing. The driver knows no code for that.
    private static boolean isAbandonedConnecting(SQLException failure) {
        Throwable cause = failure.getCause();
        return cause != null
                && String.valueOf(cause.getMessage()).contains("attempting to connect");
    }

    private static @Nullable Problem byClass(String state) {
        boolean away = state.startsWith("08") || state.startsWith("57P") || state.equals("53300");
        if (away) {
            return unavailable();
        }
        return state.startsWith("53")
                ? ProblemCode.OVERLOADED.because(
                        "the database is short of resources; nothing was changed")
                : null;
    }

    private static Problem unavailable() {
        return ProblemCode.DATABASE_UNAVAILABLE.because(
                "the database cannot be reached; try again shortly");
    }
}
