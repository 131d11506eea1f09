package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.vitalfew.scoring.churn.ChurnSignal;
import dev.vitalfew.scoring.churn.Contribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What lies between two scorecards of one account, factor by factor.
@Schema(name = "ScorecardComparison")
public record ScorecardComparison(
        @Schema(description = "Whose.") UUID accountId,
        @Schema(description = "The earlier one.") ScorecardSummary from,
        @Schema(description = "The later one.") ScorecardSummary to,
        @Schema(description = "How much the score rose; below zero where it fell.", examples = "10")
                int difference,
        @Schema(
                        description =
                                "Every rule that changed, the greatest change first. Their changes sum to the difference, unless a score was capped at 100.")
                List<Factor> factors,
        @Schema(description = "Rules of which nothing changed.", examples = "10") int unchanged) {
    public ScorecardComparison {
        factors = List.copyOf(factors);
    }

    /// One rule.
    @Schema(name = "ScorecardFactor")
    @JsonInclude(Include.NON_NULL)
    public record Factor(
            @Schema(required = true, description = "Its stable name.", examples = "SILENCE")
                    ChurnSignal rule,
            @Schema(description = "Points before; absent without evidence.", examples = "0")
                    @Nullable Integer from,
            @Schema(description = "Points after; absent without evidence.", examples = "10")
                    @Nullable Integer to,
            @Schema(required = true, description = "Points more, or less.", examples = "10")
                    int change,
            @Schema(
                            required = true,
                            description = "In the reader's language.",
                            examples =
                                    "10 points more: no economic buyer is covered; before, the economic buyer is covered")
                    String words) {}

    static ScorecardComparison of(
            StoredScorecards.Stored from, StoredScorecards.Stored to, Locale reader) {
        Map<ChurnSignal, Contribution> before = bySignal(from);
        Map<ChurnSignal, Contribution> after = bySignal(to);
        List<Factor> factors = new ArrayList<>();
        int unchanged = 0;
        for (ChurnSignal signal : ChurnSignal.values()) {
            Contribution was = before.get(signal);
            Contribution is = after.get(signal);
            if (was == null && is == null) {
                continue;
            }
            if (was != null && was.equals(is)) {
                unchanged++;
                continue;
            }
            factors.add(factor(signal, was, is, reader));
        }
        factors.sort(
                Comparator.comparingInt((Factor one) -> Math.abs(one.change()))
                        .reversed()
                        .thenComparing(Factor::rule));
        return new ScorecardComparison(
                to.account(),
                ScorecardSummary.of(from),
                ScorecardSummary.of(to),
                to.card().score() - from.card().score(),
                factors,
                unchanged);
    }

    private static Map<ChurnSignal, Contribution> bySignal(StoredScorecards.Stored stored) {
        Map<ChurnSignal, Contribution> contributions = new EnumMap<>(ChurnSignal.class);
        stored.card().churn().contributions().forEach(one -> contributions.put(one.signal(), one));
        return contributions;
    }

    private static Factor factor(
            ChurnSignal signal,
            @Nullable Contribution was,
            @Nullable Contribution is,
            Locale reader) {
        Integer from = points(was);
        Integer to = points(is);
        int change = (to == null ? 0 : to) - (from == null ? 0 : from);
        return new Factor(signal, from, to, change, ChurnWords.change(change, was, is).in(reader));
    }

    private static @Nullable Integer points(@Nullable Contribution contribution) {
        return switch (contribution) {
            case Contribution.Scored scored -> scored.points();
            case Contribution.NoEvidence _ -> null;
            case null -> null;
        };
    }
}
