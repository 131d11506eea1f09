package dev.vitalfew.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well one seller fits one account.
///
/// @param score 0 to 100, of what is known; null where nothing is
/// @param coverage the fraction of all points of which something is known
public record CompetenceMatch(
        String sellerId, @Nullable Integer score, double coverage, List<Finding> findings) {
    public CompetenceMatch {
        findings = List.copyOf(findings);
    }

    /// What is looked at.
    public enum Aspect {
        PRODUCT,
        INDUSTRY,
        MARKET,
        COMMUNICATION,
        LOGIC,
        ATTITUDE,
        BACKGROUND
    }

    /// What came of one aspect.
    public sealed interface Finding {
        Aspect aspect();
    }

    /// What an aspect brought.
    ///
    /// @param observed the grade from 1 to 5, or 1 and 0 for yes and no
    public record Scored(
            Aspect aspect, double points, int maxPoints, double observed, String reason)
            implements Finding {}

    public record NoEvidence(Aspect aspect, String reason) implements Finding {}
}
