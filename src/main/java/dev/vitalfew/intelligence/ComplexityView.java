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
///
/// @param currency of the amount
@Schema(name = "DealComplexity")
public record ComplexityView(
        @Schema(required = true) UUID dealId,
        @Schema(required = true) LocalDate asOf,
        @Schema(required = true) int policyVersion,
        @Schema(required = true) boolean complex,
        @Schema(required = true, examples = "EUR") String currency,
        @Schema(required = true) List<Criterion> criteria) {
    public ComplexityView {
        criteria = List.copyOf(criteria);
    }

    /// One of the three questions.
    ///
    /// @param observed days, people or money; null where nothing is known
    /// @param met null where that cannot be said
    @Schema(name = "ComplexityCriterion")
    public record Criterion(
            @Schema(required = true) ComplexityRule.Criterion criterion,
            @JsonInclude @Schema(required = true, nullable = true) @Nullable BigDecimal observed,
            @Schema(required = true) BigDecimal threshold,
            @JsonInclude @Schema(required = true, nullable = true) @Nullable Boolean met) {}

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
