package dev.vitalfew.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How equal both sides are.
///
/// @param ratio the mean of the judged parts, up to 1; null where none could be judged
/// @param state null where none could be judged
/// @param coverage the fraction of the parts that could be judged
public record Parity(
        @Nullable Double ratio,
        @Nullable ParityState state,
        double coverage,
        List<Finding> findings) {
    public Parity {
        findings = List.copyOf(findings);
    }

    /// Whether cooperation stands on equal ground.
    public enum ParityState {
        EQUAL,
        MISMATCH
    }

    /// What is compared.
    public enum Part {
        SIZE,
        CONTACT_LEVEL,
        REPUTATION
    }

    /// What came of one part.
    public sealed interface Finding {
        Part part();
    }

    /// A part of which both sides are known.
    ///
    /// @param ratio the smaller by the larger, up to 1
    public record Judged(Part part, double ratio, String reason) implements Finding {}

    public record NoEvidence(Part part, String reason) implements Finding {}
}
