package dev.vitalfew.scoring.key;

import java.util.List;

/// What the gate says of one product line.
///
/// @param reasons of a refusal, or the conditions; empty of a candidate
public record GateVerdict(GateState state, List<GateReason> reasons) {
    public GateVerdict {
        reasons = List.copyOf(reasons);
    }

    /// Why not, or under which condition.
    public enum GateReason {
        PRODUCT_DOES_NOT_FIT(true),
        BUYS_DISPERSED(true),
        BUYS_ONCE(true),
        PRODUCT_FITS_PARTLY(false),
        FRAMEWORK_ONLY(false),
        BRANCHES_REACHED(false),
        PROJECT_BY_PROJECT(false),
        ONCE_BUT_STRATEGIC(false);

        private final boolean refuses;

        GateReason(boolean refuses) {
            this.refuses = refuses;
        }

        boolean refuses() {
            return refuses;
        }
    }
}
