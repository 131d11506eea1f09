package dev.vitalfew.intelligence;

import static dev.vitalfew.api.ProblemCode.VALIDATION_FAILED;

import dev.vitalfew.api.Decimals;
import dev.vitalfew.deal.Stage;
import dev.vitalfew.scoring.pipeline.AdequacyMode;
import dev.vitalfew.scoring.pipeline.AdequacyRule;
import dev.vitalfew.scoring.pipeline.AgeingRule;
import dev.vitalfew.scoring.pipeline.ComplexityRule;
import dev.vitalfew.scoring.pipeline.ForecastRule;
import dev.vitalfew.scoring.pipeline.Gate;
import dev.vitalfew.scoring.pipeline.GateMode;
import dev.vitalfew.scoring.pipeline.GateRule;
import dev.vitalfew.scoring.pipeline.PipelineRules;
import dev.vitalfew.scoring.pipeline.PipelineStage;
import dev.vitalfew.scoring.pipeline.StageOdds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a policy says about the pipeline (D 4); what is left out stays as in the version before.
@Schema(name = "PipelinePolicy")
public record PipelineSettings(
        @Schema(
                        description =
                                "Deals per stage that one win takes, 1 to 1,000 each, in the order of the stages.",
                        examples = "[9, 6, 5, 5, 3, 1]")
                @Size(min = 6, max = 6)
                @Nullable List<@NotNull @Min(1) @Max(1000) Integer> counts,
        @Schema(
                        description =
                                "How the counts are meant where a question does not say it: at least, at best, or exactly.")
                @Nullable AdequacyMode mode,
        @Schema(
                        description =
                                "The fraction by which OPTIMUM may exceed what is required, 0 to 10.",
                        examples = "0.2")
                @DecimalMin("0")
                @DecimalMax("10")
                @Nullable BigDecimal tolerance,
        @Schema(
                        description =
                                "Of winning, 0 to 1 each, in the order of the stages; for deals without a probability of their own.",
                        examples = "[0.05, 0.1, 0.25, 0.5, 0.7, 0.9]")
                @Size(min = 6, max = 6)
                @Nullable List<@NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal>
                        stageProbabilities,
        @Schema(
                        description =
                                "The fraction that each trait of a deal takes off its forecast, 0 to 0.99.",
                        examples = "0.05")
                @DecimalMin("0")
                @DecimalMax("0.99")
                @Nullable BigDecimal traitDiscount,
        @Schema(
                        description =
                                "The percentile of won deals, 0.01 to 0.99, behind which a deal is slow; below `staleAfter`.",
                        examples = "0.5")
                @DecimalMin("0.01")
                @DecimalMax("0.99")
                @Nullable BigDecimal slowAfter,
        @Schema(
                        description =
                                "The percentile of won deals, 0.01 to 0.99, behind which a deal is stale.",
                        examples = "0.8")
                @DecimalMin("0.01")
                @DecimalMax("0.99")
                @Nullable BigDecimal staleAfter,
        @Schema(
                        description = "A sale is long from so many days on, opened to expected.",
                        examples = "180")
                @Min(1)
                @Max(36500)
                @Nullable Integer complexDays,
        @Schema(
                        description =
                                "A sale has several deciders from so many people with a part on.",
                        examples = "2")
                @Min(1)
                @Max(1000)
                @Nullable Integer complexDeciders,
        @Schema(
                        description = "A sale is large from here on, in the reporting currency.",
                        examples = "100000")
                @DecimalMin("0.01")
                @DecimalMax("1000000000000")
                @Nullable BigDecimal complexAmount,
        @Schema(description = "All gates that there are; one that is not named is off.")
                @Size(max = 5)
                @Nullable List<@NotNull @Valid GateSetting> gates) {
    private static final int DECIMALS = 10;
    private static final int DIGITS = 13;

    /// One gate and what it does.
    @Schema(name = "GateSetting")
    public record GateSetting(
            @Schema(description = "What the gate asks for.") @NotNull Gate gate,
            @Schema(description = "The first stage behind the gate.") @NotNull Stage stage,
            @Schema(description = "OFF asks nothing, WARN only says so, ENFORCE refuses the move.")
                    @NotNull
                    GateMode mode) {}

    static PipelineSettings of(PipelineRules rules) {
        return new PipelineSettings(
                rules.adequacy().counts(),
                rules.adequacy().mode(),
                rules.adequacy().tolerance(),
                rules.forecast().odds().values(),
                rules.forecast().traitDiscount(),
                rules.ageing().slow(),
                rules.ageing().stale(),
                rules.complexity().minDays(),
                rules.complexity().minDeciders(),
                rules.complexity().minAmount(),
                rules.gates().settings().stream()
                        .map(
                                gate ->
                                        new GateSetting(
                                                gate.gate(),
                                                Stage.valueOf(gate.stage().name()),
                                                gate.mode()))
                        .toList());
    }

    /// The rules that come of it; refused where they contradict themselves.
    PipelineRules over(PipelineRules before) {
        requireWhole();
        return new PipelineRules(
                new AdequacyRule(
                        Objects.requireNonNullElse(counts, before.adequacy().counts()),
                        Objects.requireNonNullElse(mode, before.adequacy().mode()),
                        Objects.requireNonNullElse(tolerance, before.adequacy().tolerance())),
                new ForecastRule(
                        stageProbabilities == null
                                ? before.forecast().odds()
                                : new StageOdds(stageProbabilities),
                        Objects.requireNonNullElse(
                                traitDiscount, before.forecast().traitDiscount()),
                        before.forecast().maxMonths()),
                ageing(before.ageing()),
                new ComplexityRule(
                        Objects.requireNonNullElse(complexDays, before.complexity().minDays()),
                        Objects.requireNonNullElse(
                                complexDeciders, before.complexity().minDeciders()),
                        Objects.requireNonNullElse(complexAmount, before.complexity().minAmount())),
                gates == null ? before.gates() : gates(gates));
    }

    private void requireWhole() {
        for (BigDecimal each :
                java.util.Arrays.asList(
                        tolerance, traitDiscount, slowAfter, staleAfter, complexAmount)) {
            requireShort(each);
        }
        if (stageProbabilities != null) {
            stageProbabilities.forEach(PipelineSettings::requireShort);
        }
    }

    private static void requireShort(@Nullable BigDecimal number) {
        if (number != null && !Decimals.fits(number, DIGITS, DECIMALS)) {
            throw VALIDATION_FAILED
                    .because("pipeline: numbers have up to %d decimals", DECIMALS)
                    .at("pipeline");
        }
    }

    private AgeingRule ageing(AgeingRule before) {
        BigDecimal slow = Objects.requireNonNullElse(slowAfter, before.slow());
        BigDecimal stale = Objects.requireNonNullElse(staleAfter, before.stale());
        if (slow.compareTo(stale) >= 0) {
            throw VALIDATION_FAILED
                    .because("pipeline.slowAfter: is below staleAfter")
                    .at("pipeline.slowAfter");
        }
        return new AgeingRule(slow, stale);
    }

    private static GateRule gates(List<GateSetting> gates) {
        if (gates.stream().map(GateSetting::gate).distinct().count() < gates.size()) {
            throw VALIDATION_FAILED
                    .because("pipeline.gates: names a gate twice")
                    .at("pipeline.gates");
        }
        return new GateRule(
                gates.stream()
                        .map(
                                gate ->
                                        new GateRule.Setting(
                                                gate.gate(),
                                                PipelineStage.valueOf(gate.stage().name()),
                                                gate.mode()))
                        .toList());
    }
}
