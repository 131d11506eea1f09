package dev.vitalfew.scoring.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether an account is key, step by step: the gate, then a criterion, then the screens (D 1.14).
///
/// @param gates one for each line of the facts, in their order
/// @param gatePassed whether any line passes
/// @param criterionMet whether any criterion has evidence
/// @param screenScore 0..100; null where nobody judged a screen
/// @param coverage the weight of the screens that were judged, 0..1
/// @param key all steps passed
/// @param failedAt the first step that did not; null where it is key
public record KeyDecision(
        List<GateVerdict> gates,
        boolean gatePassed,
        boolean criterionMet,
        @Nullable Double screenScore,
        double coverage,
        boolean key,
        @Nullable Step failedAt) {
    public KeyDecision {
        gates = List.copyOf(gates);
    }

    /// In their order.
    public enum Step {
        GATE,
        CRITERION,
        SCREENS
    }

    /// What counts against the border of a tier: the screens, once the steps before are passed.
    public double score() {
        return gatePassed && criterionMet && screenScore != null ? screenScore : 0;
    }
}
