package dev.vitalfew.intelligence.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One job as it stands.
///
/// @param asked the question, as JSON
/// @param answer as JSON, once it has succeeded
/// @param message why it failed
public record ScoringJob(
        UUID id,
        JobState state,
        LocalDate asOf,
        int policyVersion,
        String asked,
        @Nullable String answer,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String message) {

    /// Whether there is nothing more to wait for.
    public boolean hasEnded() {
        return switch (state) {
            case QUEUED, RUNNING -> false;
            case SUCCEEDED, FAILED -> true;
        };
    }
}
