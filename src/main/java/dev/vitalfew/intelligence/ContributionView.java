package dev.vitalfew.intelligence;

import dev.vitalfew.scoring.CompetenceMatch;
import dev.vitalfew.scoring.Parity;
import dev.vitalfew.scoring.churn.Contribution;
import dev.vitalfew.scoring.network.TieStrength;
import dev.vitalfew.scoring.value.ValueScore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
        @Schema(
                        description = "What was reached, or the first that could have been.",
                        examples = "3")
                @Nullable Double threshold,
        @Schema(description = "Why, in words.", examples = "product knowledge 4 of 5")
                @Nullable String reason,
        @Schema(
                        description = "Ids of the records that it was seen in.",
                        examples = "[\"0190a000-0000-7000-8000-000000000000\"]")
                @Nullable List<String> evidence,
        @Schema(
                        description = "Why nothing could be said; then all but `rule` are absent.",
                        examples = "nobody has judged it")
                @Nullable String noEvidence) {
    public ContributionView {
        evidence = evidence == null ? null : List.copyOf(evidence);
    }

    static ContributionView of(CompetenceMatch.Finding finding) {
        return switch (finding) {
            case CompetenceMatch.Scored scored ->
                    new ContributionView(
                            scored.aspect().name(),
                            scored.points(),
                            scored.maxPoints(),
                            scored.observed(),
                            null,
                            scored.reason(),
                            null,
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
                            null,
                            judged.reason(),
                            null,
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
                        null,
                        finding.reason(),
                        null,
                        null);
    }

    static ContributionView of(Contribution contribution, Locale reader) {
        return switch (contribution) {
            case Contribution.Scored scored ->
                    new ContributionView(
                            scored.signal().name(),
                            (double) scored.points(),
                            scored.maxPoints(),
                            scored.observed(),
                            scored.threshold(),
                            ChurnWords.reason(scored).in(reader),
                            scored.evidence(),
                            null);
            case Contribution.NoEvidence missing ->
                    none(missing.signal().name(), ChurnWords.why(missing.why()).in(reader));
        };
    }

    static ContributionView of(ValueScore.Contribution contribution, Locale reader) {
        String reason = ValueWords.reasonOf(contribution, reader);
        if (reason == null) {
            return none(
                    contribution.factor().name(),
                    ValueWords.missing(contribution.factor()).in(reader));
        }
        BigDecimal observed = contribution.observed();
        return new ContributionView(
                contribution.factor().name(),
                contribution.points(),
                null,
                observed == null ? null : observed.doubleValue(),
                null,
                reason,
                List.of(),
                null);
    }

    static ContributionView none(String rule, String reason) {
        return new ContributionView(rule, null, null, null, null, null, null, reason);
    }
}
