package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.CompetenceMatch;
import dev.vitalfew.scoring.Parity;
import dev.vitalfew.scoring.network.TieStrength;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What one rule brought to a score, and why; or why there is no evidence for it.
@Schema(name = "Contribution")
public record ContributionView(
        @Schema(required = true, description = "Its stable name.", examples = "PRODUCT")
                String rule,
        @Schema(description = "What it brought; absent without evidence.", examples = "16")
                @Nullable Double points,
        @Schema(description = "What it could have brought.", examples = "20")
                @Nullable Integer maxPoints,
        @Schema(description = "What was seen.", examples = "4") @Nullable Double observed,
        @Schema(description = "Why, in words.", examples = "product knowledge 4 of 5")
                @Nullable String reason,
        @Schema(
                        description = "Why nothing could be said; then all but `rule` are absent.",
                        examples = "nobody has judged it")
                @Nullable String noEvidence) {

    static ContributionView of(CompetenceMatch.Finding finding) {
        return switch (finding) {
            case CompetenceMatch.Scored scored ->
                    new ContributionView(
                            scored.aspect().name(),
                            scored.points(),
                            scored.maxPoints(),
                            scored.observed(),
                            scored.reason(),
                            null);
            case CompetenceMatch.NoEvidence none -> none(none.aspect().name(), none.reason());
        };
    }

    static ContributionView of(Parity.Finding finding) {
        return switch (finding) {
            case Parity.Judged judged ->
                    new ContributionView(
                            judged.part().name(),
                            null,
                            null,
                            judged.ratio(),
                            judged.reason(),
                            null);
            case Parity.NoEvidence none -> none(none.part().name(), none.reason());
        };
    }

    static ContributionView of(TieStrength.Finding finding) {
        return finding.points() == null
                ? none(finding.part().name(), finding.reason())
                : new ContributionView(
                        finding.part().name(),
                        finding.points(),
                        finding.maxPoints(),
                        finding.observed(),
                        finding.reason(),
                        null);
    }

    private static ContributionView none(String rule, String reason) {
        return new ContributionView(rule, null, null, null, null, reason);
    }
}
