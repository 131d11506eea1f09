package dev.vitalfew.scoring;

import java.util.List;

/// One account under [PoorFitRule]: every predicate with its value, threshold and outcome, `met` of
/// them fulfilled.
public record PoorFit(String id, PoorFitVerdict verdict, int met, List<Finding> findings) {

    public PoorFit {
        findings = List.copyOf(findings);
    }

    /// The outcome of one predicate.
    public sealed interface Finding {
        PoorFitPredicate predicate();

        String reason();
    }

    public record Judged(
            PoorFitPredicate predicate, double value, double threshold, boolean met, String reason)
            implements Finding {}

    /// Counts as not met, but is told apart from a predicate that was looked at.
    public record NoEvidence(PoorFitPredicate predicate, String reason) implements Finding {}
}
