package dev.vitalfew.scoring.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitalfew.scoring.pipeline.ComplexityRule.Complexity;
import dev.vitalfew.scoring.pipeline.GateRule.Reason;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateRuleTest {
    private static final GateRule RULE = PipelineRules.BUILT_IN.gates();
    private static final GateRule.Facts NOTHING =
            new GateRule.Facts(false, false, true, 0, 1, 3, 1);
    private static final GateRule.Facts ALL = new GateRule.Facts(true, true, true, 4, 0, 2, 2);

    private static List<Reason> reasons(
            PipelineStage from, PipelineStage to, GateRule.Facts facts) {
        return RULE.judge(from, to, facts).stream().map(GateRule.Verdict::reason).toList();
    }

    @Test
    void asksForMoreFromStageToStage() {
        assertEquals(
                List.of(Reason.UNPLANNED),
                reasons(PipelineStage.TARGETED, PipelineStage.CONTACTED, NOTHING));
        assertEquals(
                List.of(Reason.UNPLANNED, Reason.NO_INSIGHT, Reason.NOT_COVERED),
                reasons(PipelineStage.TARGETED, PipelineStage.PROVEN, NOTHING));
        assertEquals(
                List.of(
                        Reason.UNPLANNED,
                        Reason.NO_INSIGHT,
                        Reason.NOT_COVERED,
                        Reason.OBJECTION_OPEN),
                reasons(PipelineStage.PROVEN, PipelineStage.COMMITTING, NOTHING));
        assertEquals(
                List.of(
                        Reason.PLANNED,
                        Reason.INSIGHT_FILLED_IN,
                        Reason.ALL_COVERED,
                        Reason.NO_OBJECTION,
                        Reason.ALL_APPROVED),
                reasons(PipelineStage.TARGETED, PipelineStage.CLOSING, ALL));
    }

    @Test
    void asksNothingOnTheWayBack() {
        assertEquals(List.of(), reasons(PipelineStage.CLOSING, PipelineStage.PROVEN, NOTHING));
    }

    @Test
    void asksForRolesInComplexSalesAlone() {
        GateRule.Facts simple = new GateRule.Facts(true, true, false, 0, 0, 0, 0);

        assertTrue(
                reasons(PipelineStage.CONTACTED, PipelineStage.INVESTIGATED, simple)
                        .contains(Reason.SIMPLE_SALE));
    }

    @Test
    void asksForApprovalsBeforeTheLastStage() {
        assertEquals(
                new GateRule.Verdict(RULE.settings().getLast(), false, Reason.NOT_APPROVED, 2),
                RULE.judge(PipelineStage.COMMITTING, PipelineStage.CLOSING, NOTHING).getLast());
        assertEquals(Reason.NOBODY_ASKED, approval(true, 0, 0).reason());
        assertFalse(approval(true, 0, 0).passed(), "a complex sale needs a group's approval");
        assertEquals(Reason.NO_APPROVAL_NEEDED, approval(false, 0, 0).reason());
        assertTrue(approval(false, 0, 0).passed());
        assertFalse(approval(false, 1, 0).passed(), "whoever is asked has to answer");
        assertEquals(Reason.ALL_APPROVED, approval(true, 1, 1).reason());
    }

    private static GateRule.Verdict approval(boolean complex, int needed, int given) {
        GateRule.Facts facts = new GateRule.Facts(true, true, complex, 4, 0, needed, given);
        return RULE.judge(PipelineStage.COMMITTING, PipelineStage.CLOSING, facts).getLast();
    }

    @Test
    void refusesOnlyWhereThePolicySaysSo() {
        GateRule strict =
                new GateRule(
                        List.of(
                                new GateRule.Setting(
                                        Gate.PLAN, PipelineStage.CONTACTED, GateMode.ENFORCE),
                                new GateRule.Setting(
                                        Gate.INSIGHT_CARD, PipelineStage.CONTACTED, GateMode.WARN),
                                new GateRule.Setting(
                                        Gate.ROLES_COVERED,
                                        PipelineStage.CONTACTED,
                                        GateMode.OFF)));
        List<GateRule.Verdict> verdicts =
                strict.judge(PipelineStage.TARGETED, PipelineStage.CONTACTED, NOTHING);

        assertEquals(List.of(true, false), verdicts.stream().map(one -> one.refuses()).toList());
        assertFalse(
                RULE.judge(PipelineStage.TARGETED, PipelineStage.CLOSING, NOTHING).stream()
                        .anyMatch(GateRule.Verdict::refuses),
                "the built-in policy warns and never refuses");
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new GateRule(
                                List.of(RULE.settings().getFirst(), RULE.settings().getFirst())));
    }

    @Test
    void callsASaleComplexForThreeOfThree() {
        ComplexityRule rule = PipelineRules.BUILT_IN.complexity();
        BigDecimal large = new BigDecimal("100000");

        assertTrue(rule.judge(facts(180L, 2, large)).complex());
        assertFalse(rule.judge(facts(179L, 2, large)).complex());
        assertFalse(rule.judge(facts(180L, 1, large)).complex());
        assertFalse(rule.judge(facts(180L, 2, new BigDecimal("99999.99"))).complex());
        Complexity unknown = rule.judge(new ComplexityRule.Facts(false, null, 2, null));
        assertFalse(unknown.complex());
        assertNull(unknown.findings().getFirst().met());
        assertTrue(rule.judge(new ComplexityRule.Facts(true, null, 2, large)).complex());
    }

    private static ComplexityRule.Facts facts(long days, int deciders, BigDecimal amount) {
        return new ComplexityRule.Facts(false, days, deciders, amount);
    }
}
