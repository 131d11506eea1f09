package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.intelligence.jobs.JobState;
import dev.vitalfew.intelligence.jobs.ScoringJob;
import dev.vitalfew.intelligence.lifetime.OutlookView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A run over the portfolio, and how far it is.
///
/// @param outlook what expectations were made from, once it has succeeded
@Schema(name = "ScoringRun")
public record RunView(
        UUID id,
        @Schema(description = "How far it is.") JobState state,
        @Schema(description = "The last day that it sees.") LocalDate asOf,
        @Schema(description = "The policy that it scores by.", examples = "1") int policyVersion,
        @Schema(description = "How many it has scored.") Accounts accounts,
        @JsonInclude(Include.NON_NULL) @Nullable Instant startedAt,
        @JsonInclude(Include.NON_NULL) @Nullable Instant finishedAt,
        @JsonInclude(Include.NON_NULL)
                @Schema(
                        description = "Why it failed.",
                        examples =
                                "The server stopped before the job had ended; nothing was stored. Ask for it again.")
                @Nullable String message,
        @JsonInclude(Include.NON_NULL)
                @Schema(description = "What its expectations come from, once it has succeeded.")
                @Nullable OutlookView outlook) {

    /// How far it is.
    @Schema(name = "ScoringRunAccounts")
    public record Accounts(
            @Schema(description = "0 before they are counted.", examples = "2357") long total,
            @Schema(description = "Those that have been scored.", examples = "1000") long done) {}

    static RunView of(ScoringJob job, @Nullable OutlookView outlook) {
        return new RunView(
                job.id(),
                job.state(),
                job.asOf(),
                job.policyVersion(),
                new Accounts(job.accountsTotal(), job.accountsDone()),
                job.startedAt(),
                job.finishedAt(),
                job.message(),
                outlook);
    }
}
