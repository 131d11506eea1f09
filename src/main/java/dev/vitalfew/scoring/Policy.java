package dev.vitalfew.scoring;

import dev.vitalfew.scoring.churn.ChurnRule;
import dev.vitalfew.scoring.engagement.EngagementPolicy;
import dev.vitalfew.scoring.key.KeyRule;
import dev.vitalfew.scoring.lifetime.LifetimeFits;
import dev.vitalfew.scoring.lifetime.LifetimeRule;
import dev.vitalfew.scoring.network.PervasivenessRule;
import dev.vitalfew.scoring.network.TieStrengthRule;
import dev.vitalfew.scoring.pipeline.PipelineRules;
import dev.vitalfew.scoring.value.ValueRule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Every number that shapes an answer, under one version that the answer names, so that it can be
/// made again.
public record Policy(
        int version,
        LocalDate effectiveFrom,
        ParetoRule pareto,
        ConcentrationRule concentration,
        BaseRule base,
        PoorFitRule poorFit,
        ParityRule parity,
        CompetenceRule competence,
        BriefingRule briefing,
        CoverageRule coverage,
        TieStrengthRule tieStrength,
        PervasivenessRule pervasiveness,
        EngagementPolicy engagement,
        PipelineRules pipeline,
        ChurnRule churn,
        LifetimeRule lifetime,
        ValueRule value,
        KeyRule key) {

    /// The policy that applies until another is made (D 9).
    public static final Policy BUILT_IN =
            new Policy(
                    1,
                    LocalDate.of(1, 1, 1),
                    new ParetoRule(
                            new BigDecimal("0.2"), new BigDecimal("0.80"), new BigDecimal("0.95")),
                    new ConcentrationRule(
                            new ConcentrationRule.Threshold(
                                    new BigDecimal("0.30"), new BigDecimal("0.25")),
                            new ConcentrationRule.Threshold(
                                    new BigDecimal("0.20"), new BigDecimal("0.15")),
                            new BigDecimal("0.10"),
                            List.of(1, 5, 10)),
                    new BaseRule(20, new BigDecimal("0.2"), 8),
                    new PoorFitRule(12, new BigDecimal("0.75"), new BigDecimal("0.25"), 1),
                    new ParityRule(List.of(10, 50, 250, 1_000, 10_000), 0.2, 12),
                    new CompetenceRule(20, 20, 10, 15, 10, 10, 15),
                    new BriefingRule(new BigDecimal("0.90")),
                    new CoverageRule(90, 90),
                    new TieStrengthRule(
                            new TieStrengthRule.Points(30, 30, 20, 10, 10), 30, 365, 12, 0.5, 50),
                    new PervasivenessRule(180),
                    EngagementPolicy.BUILT_IN,
                    PipelineRules.BUILT_IN,
                    ChurnRule.BUILT_IN,
                    new LifetimeRule(new LifetimeFits(50, 1.92, 100_000), 12, 0.1, 1, 90),
                    ValueRule.BUILT_IN,
                    KeyRule.BUILT_IN);

    /// The rules that a version may change.
    public record Chosen(EngagementPolicy engagement, PipelineRules pipeline, ValueRule value) {}

    /// This policy under another version, with other rules.
    public Policy with(int newVersion, LocalDate from, Chosen chosen) {
        return new Policy(
                newVersion,
                from,
                pareto,
                concentration,
                base,
                poorFit,
                parity,
                competence,
                briefing,
                coverage,
                tieStrength,
                pervasiveness,
                chosen.engagement(),
                chosen.pipeline(),
                churn,
                lifetime,
                chosen.value(),
                key);
    }
}
