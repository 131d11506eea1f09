package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.churn.ChurnBand;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One scorecard of the history of an account.
@Schema(name = "ScorecardSummary")
public record ScorecardSummary(
        @Schema(description = "The run that stored it.") UUID runId,
        @Schema(description = "The last day that it saw.") LocalDate asOf,
        @Schema(description = "The policy that shaped it.", examples = "1") int policyVersion,
        @Schema(description = "Of churn, 0..100.", examples = "35") int score,
        @Schema(description = "Of churn.") ChurnBand band,
        @Schema(description = "Share of the rules that had evidence, 0..1.", examples = "0.5")
                double coverage) {

    static ScorecardSummary of(StoredScorecards.Stored stored) {
        return new ScorecardSummary(
                stored.run(),
                stored.asOf(),
                stored.policyVersion(),
                stored.card().score(),
                stored.card().band(),
                stored.card().coverage());
    }
}
