package dev.vitalfew.scoring.pipeline;

import java.math.BigDecimal;
import java.util.List;

/// Everything about the pipeline that a policy decides.
public record PipelineRules(
        AdequacyRule adequacy,
        ForecastRule forecast,
        AgeingRule ageing,
        ComplexityRule complexity,
        GateRule gates) {

    /// Until another is made (D 4.1, 4.3, 4.5, 4.10, 9).
    public static final PipelineRules BUILT_IN =
            new PipelineRules(
                    new AdequacyRule(
                            List.of(9, 6, 5, 5, 3, 1), AdequacyMode.MINIMUM, new BigDecimal("0.2")),
                    new ForecastRule(
                            new StageOdds(
                                    List.of(
                                            new BigDecimal("0.05"),
                                            new BigDecimal("0.10"),
                                            new BigDecimal("0.25"),
                                            new BigDecimal("0.50"),
                                            new BigDecimal("0.70"),
                                            new BigDecimal("0.90"))),
                            new BigDecimal("0.05"),
                            120),
                    new AgeingRule(new BigDecimal("0.50"), new BigDecimal("0.80")),
                    new ComplexityRule(180, 2, new BigDecimal("100000")),
                    new GateRule(
                            List.of(
                                    warn(Gate.PLAN, PipelineStage.CONTACTED),
                                    warn(Gate.INSIGHT_CARD, PipelineStage.INVESTIGATED),
                                    warn(Gate.ROLES_COVERED, PipelineStage.INVESTIGATED),
                                    warn(Gate.NO_VETO_OBJECTION, PipelineStage.COMMITTING),
                                    warn(Gate.APPROVALS_GIVEN, PipelineStage.CLOSING))));

    private static GateRule.Setting warn(Gate gate, PipelineStage stage) {
        return new GateRule.Setting(gate, stage, GateMode.WARN);
    }
}
