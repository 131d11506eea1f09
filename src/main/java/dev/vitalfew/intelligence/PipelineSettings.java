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
///
/// @param counts deals per stage that one win takes, in the order of the stages
/// @param mode how the counts are meant where a question does not say it
/// @param tolerance by which OPTIMUM may be exceeded
/// @param stageProbabilities of winning, in the order of the stages
/// @param traitDiscount what each order trait takes off the forecast
/// @param slowAfter the percentile of won deals behind which one is slow, `staleAfter` behind which
///   it is stale
/// @param complexDays and its like: from where on a sale counts as long, with several deciders,
///   large
/// @param gates all that there are; one that is not named is off
@Schema(name = "PipelinePolicy")
public record PipelineSettings(
        @Size(min = 6, max = 6) @Nullable List<@NotNull @Min(1) @Max(1000) Integer> counts,
        @Nullable AdequacyMode mode,
        @DecimalMin("0") @DecimalMax("10") @Nullable BigDecimal tolerance,
        @Size(min = 6, max = 6)
                @Nullable List<@NotNull @DecimalMin("0") @DecimalMax("1") BigDecimal>
                        stageProbabilities,
        @DecimalMin("0") @DecimalMax("0.99") @Nullable BigDecimal traitDiscount,
        @DecimalMin("0.01") @DecimalMax("0.99") @Nullable BigDecimal slowAfter,
        @DecimalMin("0.01") @DecimalMax("0.99") @Nullable BigDecimal staleAfter,
        @Min(1) @Max(36500) @Nullable Integer complexDays,
        @Min(1) @Max(1000) @Nullable Integer complexDeciders,
        @DecimalMin("0.01") @DecimalMax("1000000000000") @Nullable BigDecimal complexAmount,
        @Size(max = 4) @Nullable List<@NotNull @Valid GateSetting> gates) {
    private static final int DECIMALS = 10;
    private static final int DIGITS = 13;

    /// One gate and what it does.
    ///
    /// @param stage the first one behind the gate
    @Schema(name = "GateSetting")
    public record GateSetting(@NotNull Gate gate, @NotNull Stage stage, @NotNull GateMode mode) {}

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
