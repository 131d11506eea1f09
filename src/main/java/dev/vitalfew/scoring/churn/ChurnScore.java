package dev.vitalfew.scoring.churn;

import java.util.List;

/// The risk that an account leaves, with its reasons.
///
/// @param score 0..100, the sum of all points, capped
/// @param coverage share of the rules that had evidence, 0..1
/// @param contributions of all rules, in the order of the policy
public record ChurnScore(
        int score, ChurnBand band, double coverage, List<Contribution> contributions) {
    public ChurnScore {
        contributions = List.copyOf(contributions);
    }
}
