package dev.vitalfew.scoring.engagement;

import org.jspecify.annotations.Nullable;

/// An offer answers needs; one that leaves most of them open pushes products (D 5.9).
///
/// @param minimum the least coverage that is no push, a fraction
public record SolutionRule(double minimum) {
    public SolutionRule {
        if (!(minimum >= 0 && minimum <= 1)) {
            throw new IllegalArgumentException("need a fraction, got " + minimum);
        }
    }

    /// Whether an offer answers needs, or only sells.
    public enum SolutionState {
        WHOLE_SOLUTION,
        PRODUCT_PUSH
    }

    /// How much of what a customer needs is answered.
    ///
    /// @param coverage matched / open; null without any open need
    /// @param state null without any open need: nobody can tell
    public record Verdict(@Nullable Double coverage, @Nullable SolutionState state) {}

    /// Holds an offer against the needs.
    ///
    /// @param open needs that are not at their end yet, matched ones among them
    public Verdict judge(long matched, long open) {
        if (matched < 0 || matched > open) {
            throw new IllegalArgumentException(
                    "need 0 <= matched <= open, got %d of %d".formatted(matched, open));
        }
        if (open == 0) {
            return new Verdict(null, null);
        }
        double coverage = (double) matched / open;
        return new Verdict(
                coverage,
                coverage < minimum ? SolutionState.PRODUCT_PUSH : SolutionState.WHOLE_SOLUTION);
    }
}
