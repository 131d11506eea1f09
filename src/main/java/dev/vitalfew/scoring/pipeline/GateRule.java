package dev.vitalfew.scoring.pipeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The gates on the way forward (D 4.3). A deal that goes on to a stage has to have passed the
/// gates of that stage and of all before it; one that goes back passes none.
///
/// @param settings each gate at most once; one that is not set is off
public record GateRule(List<Setting> settings) {
    /// One gate, where it stands, and what it does.
    ///
    /// @param stage the first one behind the gate
    public record Setting(Gate gate, PipelineStage stage, GateMode mode) {}

    public GateRule {
        settings = List.copyOf(settings);
        Set<Gate> set = EnumSet.noneOf(Gate.class);
        for (Setting each : settings) {
            if (!set.add(each.gate())) {
                throw new IllegalArgumentException("the gate %s twice".formatted(each.gate()));
            }
        }
    }

    /// What is known of a deal.
    ///
    /// @param complex whether it is a complex sale
    /// @param covered of the four buying influences, 0 to 4
    /// @param vetoObjections open objections of people who can say no alone
    /// @param approvals that the sale needs as far as anybody wrote down, `approvalsGiven` of them
    public record Facts(
            boolean planned,
            boolean hasInsight,
            boolean complex,
            int covered,
            int vetoObjections,
            int approvals,
            int approvalsGiven) {
        static final int INFLUENCES = 4;
    }

    /// Why a deal has passed a gate, or not.
    public enum Reason {
        PLANNED,
        UNPLANNED,
        INSIGHT_FILLED_IN,
        NO_INSIGHT,
        SIMPLE_SALE,
        ALL_COVERED,
        NOT_COVERED,
        NO_OBJECTION,
        OBJECTION_OPEN,
        ALL_APPROVED,
        NO_APPROVAL_NEEDED,
        NOBODY_ASKED,
        NOT_APPROVED
    }

    /// What one gate says.
    ///
    /// @param observed covered influences, open objections or lacking approvals, where the reason
    ///   is about them
    public record Verdict(Setting setting, boolean passed, Reason reason, int observed) {
        /// Whether it refuses the move.
        public boolean refuses() {
            return !passed && setting.mode() == GateMode.ENFORCE;
        }
    }

    /// In the order of the settings; none on the way back.
    public List<Verdict> judge(PipelineStage from, PipelineStage to, Facts facts) {
        if (to.compareTo(from) <= 0) {
            return List.of();
        }
        return settings.stream()
                .filter(each -> each.mode() != GateMode.OFF && each.stage().compareTo(to) <= 0)
                .map(each -> verdict(each, facts))
                .toList();
    }

    private static Verdict verdict(Setting setting, Facts facts) {
        return switch (setting.gate()) {
            case PLAN ->
                    facts.planned()
                            ? new Verdict(setting, true, Reason.PLANNED, 1)
                            : new Verdict(setting, false, Reason.UNPLANNED, 0);
            case INSIGHT_CARD ->
                    facts.hasInsight()
                            ? new Verdict(setting, true, Reason.INSIGHT_FILLED_IN, 1)
                            : new Verdict(setting, false, Reason.NO_INSIGHT, 0);
            case ROLES_COVERED -> roles(setting, facts);
            case NO_VETO_OBJECTION ->
                    facts.vetoObjections() == 0
                            ? new Verdict(setting, true, Reason.NO_OBJECTION, 0)
                            : new Verdict(
                                    setting, false, Reason.OBJECTION_OPEN, facts.vetoObjections());
            case APPROVALS_GIVEN -> approvals(setting, facts);
        };
    }

    /// A complex sale needs a group's approval, so that none on record is one that is lacking.
    private static Verdict approvals(Setting setting, Facts facts) {
        int lacking = facts.approvals() - facts.approvalsGiven();
        if (lacking > 0) {
            return new Verdict(setting, false, Reason.NOT_APPROVED, lacking);
        }
        if (facts.approvals() > 0) {
            return new Verdict(setting, true, Reason.ALL_APPROVED, 0);
        }
        return facts.complex()
                ? new Verdict(setting, false, Reason.NOBODY_ASKED, 0)
                : new Verdict(setting, true, Reason.NO_APPROVAL_NEEDED, 0);
    }

    private static Verdict roles(Setting setting, Facts facts) {
        if (!facts.complex()) {
            return new Verdict(setting, true, Reason.SIMPLE_SALE, facts.covered());
        }
        boolean all = facts.covered() == Facts.INFLUENCES;
        return new Verdict(
                setting, all, all ? Reason.ALL_COVERED : Reason.NOT_COVERED, facts.covered());
    }
}
