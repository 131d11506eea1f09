package dev.vitalfew.intelligence.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One job as it stands.
///
/// @param asked the question, as JSON
/// @param answer as JSON, once it has succeeded
/// @param accountsTotal of a run over the portfolio, 0 before it knows
/// @param message why it failed
public record ScoringJob(
        UUID id,
        JobState state,
        LocalDate asOf,
        int policyVersion,
        String asked,
        @Nullable String answer,
        long accountsTotal,
        long accountsDone,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String message) {

    /// Of all columns of the table `scoring_job`.
    public static ScoringJob read(ResultSet row) throws SQLException {
        return new ScoringJob(
                row.getObject("id", UUID.class),
                JobState.valueOf(row.getString("state")),
                row.getObject("as_of", LocalDate.class),
                row.getInt("policy_version"),
                row.getString("asked"),
                row.getString("answer"),
                row.getLong("accounts_total"),
                row.getLong("accounts_done"),
                instant(row.getTimestamp("started_at")),
                instant(row.getTimestamp("finished_at")),
                row.getString("message"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /// Whether there is nothing more to wait for.
    public boolean hasEnded() {
        return switch (state) {
            case QUEUED, RUNNING -> false;
            case SUCCEEDED, FAILED -> true;
        };
    }
}
