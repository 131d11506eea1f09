package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.churn.ChurnBand;
import dev.vitalfew.scoring.churn.ChurnScore;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The risk that an account leaves, rule by rule (D 6.2).
@Schema(name = "ChurnPart")
public record ChurnPart(
        @Schema(
                        required = true,
                        description = "0..100: the points of all rules, capped.",
                        examples = "35")
                int score,
        @Schema(required = true, description = "LOW below 30, MEDIUM below 60, else HIGH.")
                ChurnBand band,
        @Schema(
                        required = true,
                        description = "Share of the rules that had evidence, 0..1.",
                        examples = "0.5")
                double coverage,
        @Schema(required = true, description = "Of every rule; their points sum to the score.")
                List<ContributionView> contributions) {
    public ChurnPart {
        contributions = List.copyOf(contributions);
    }

    static ChurnPart of(ChurnScore churn, Locale reader) {
        return new ChurnPart(
                churn.score(),
                churn.band(),
                churn.coverage(),
                churn.contributions().stream()
                        .map(each -> ContributionView.of(each, reader))
                        .toList());
    }
}
