package dev.vitalfew.scoring.network;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How strong the tie between one of ours and one of theirs is.
///
/// @param score 0..100, whole points: what the parts with evidence brought of what they could
/// @param coverage the fraction of all points for which there is evidence, 0..1
public record TieStrength(
        String seller, String contact, int score, double coverage, List<Finding> findings) {
    public TieStrength {
        findings = List.copyOf(findings);
    }

    /// What a tie is made of (D 3.8).
    public enum Part {
        RECENCY,
        FREQUENCY,
        SENIORITY,
        RECIPROCITY,
        STANCE
    }

    /// What one part brought.
    ///
    /// @param points 0..`maxPoints`; null where there is no evidence
    /// @param observed null where there is no evidence
    /// @param reason also of why there is none
    public record Finding(
            Part part,
            @Nullable Double points,
            int maxPoints,
            @Nullable Double observed,
            String reason) {}
}
