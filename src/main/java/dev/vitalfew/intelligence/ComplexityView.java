package dev.vitalfew.intelligence;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitalfew.deal.DealView;
import dev.vitalfew.scoring.pipeline.ComplexityRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whether a deal is a complex sale: long, with several deciders, large, all three (D 4.3).
@Schema(name = "DealComplexity")
public record ComplexityView(
        @Schema(required = true) UUID dealId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(
                        required = true,
                        description =
                                "Whether all three criteria are met; what is unknown is not met.")
                boolean complex,
        @Schema(
                        required = true,
                        description = "That of the amount: the reporting currency.",
                        examples = "EUR")
                String currency,
        @Schema(required = true, description = "The three criteria, always in the same order.")
                List<Criterion> criteria) {
    public ComplexityView {
        criteria = List.copyOf(criteria);
    }

    /// One of the three questions.
    @Schema(name = "ComplexityCriterion")
    public record Criterion(
            @Schema(
                            required = true,
                            description =
                                    "What is asked: LONG_CYCLE in days from the opening to the expected closing, SEVERAL_DECIDERS in people with a part, LARGE_AMOUNT in money.")
                    ComplexityRule.Criterion criterion,
            @JsonInclude
                    @Schema(
                            required = true,
                            description =
                                    "What the deal has, in days, people or money; null where nothing is known.",
                            examples = "210",
                            nullable = true)
                    @Nullable BigDecimal observed,
            @Schema(
                            required = true,
                            description =
                                    "From where on the policy counts it as met, in the same unit.",
                            examples = "180")
                    BigDecimal threshold,
            @JsonInclude
                    @Schema(
                            required = true,
                            description =
                                    "Whether it reaches the threshold; null where that cannot be said.",
                            nullable = true)
                    @Nullable Boolean met) {}

    static ComplexityView of(
            DealView deal,
            LocalDate day,
            int policyVersion,
            String currency,
            ComplexityRule.Complexity judged) {
        return new ComplexityView(
                deal.id(),
                day,
                policyVersion,
                judged.complex(),
                currency,
                judged.findings().stream()
                        .map(
                                finding ->
                                        new Criterion(
                                                finding.criterion(),
                                                finding.observed(),
                                                finding.threshold(),
                                                finding.met()))
                        .toList());
    }
}
