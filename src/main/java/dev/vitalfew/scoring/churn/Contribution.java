package dev.vitalfew.scoring.churn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one rule adds to a score, and why.
public sealed interface Contribution {
    ChurnSignal signal();

    /// The points of a signal that was observed.
    ///
    /// @param points 0..`maxPoints`
    /// @param observed value of the signal
    /// @param threshold of the step that was reached, or of the first one if none was
    /// @param step which was reached, from 1; null if none
    record Scored(
            ChurnSignal signal,
            int points,
            int maxPoints,
            double observed,
            double threshold,
            @Nullable Integer step,
            List<String> evidence)
            implements Contribution {
        public Scored {
            evidence = List.copyOf(evidence);
        }
    }

    /// A signal that was not.
    ///
    /// @param why nothing is known
    record NoEvidence(ChurnSignal signal, String why) implements Contribution {}
}
