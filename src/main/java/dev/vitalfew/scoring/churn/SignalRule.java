package dev.vitalfew.scoring.churn;

import dev.vitalfew.scoring.Require;
import dev.vitalfew.scoring.churn.Contribution.NoEvidence;
import dev.vitalfew.scoring.churn.Contribution.Scored;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Points for one signal, by steps; a higher step replaces the lower.
///
/// @param reaches how a value reaches a threshold
/// @param steps the mildest first
public record SignalRule(ChurnSignal signal, Reaches reaches, List<Step> steps) {
    public SignalRule {
        steps = List.copyOf(steps);
        Require.that(!steps.isEmpty(), () -> "a rule has a step");
        Require.that(inOrder(reaches, steps), () -> "steps of " + signal + " are out of order");
    }

    /// From where on, and what it adds.
    ///
    /// @param threshold in the unit of the signal
    /// @param points 1..100
    public record Step(double threshold, int points) {
        public Step {
            Require.that(0 < points && points <= 100, () -> "a step has 1 to 100 points");
        }
    }

    /// When a value reaches a threshold.
    public enum Reaches {
        ABOVE,
        AT_LEAST,
        AT_MOST;

        boolean reached(double value, double threshold) {
            return switch (this) {
                case ABOVE -> value > threshold;
                case AT_LEAST -> value >= threshold;
                case AT_MOST -> value <= threshold;
            };
        }

        private boolean isHarder(double threshold, double than) {
            return switch (this) {
                case ABOVE, AT_LEAST -> threshold > than;
                case AT_MOST -> threshold < than;
            };
        }
    }

    private static boolean inOrder(Reaches reaches, List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            Step milder = steps.get(i - 1);
            Step harder = steps.get(i);
            if (!reaches.isHarder(harder.threshold(), milder.threshold())
                    || harder.points() <= milder.points()) {
                return false;
            }
        }
        return true;
    }

    int maxPoints() {
        return steps.getLast().points();
    }

    Contribution evaluate(Observation observation) {
        return switch (observation) {
            case Observation.Unknown(String why) -> new NoEvidence(signal, why);
            case Observation.Seen seen -> scored(seen);
        };
    }

    private Scored scored(Observation.Seen seen) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Step step = steps.get(i);
            if (reaches.reached(seen.value(), step.threshold())) {
                return scored(seen, step.points(), step.threshold(), i + 1);
            }
        }
        return scored(seen, 0, steps.getFirst().threshold(), null);
    }

    private Scored scored(
            Observation.Seen seen, int points, double threshold, @Nullable Integer step) {
        return new Scored(
                signal, points, maxPoints(), seen.value(), threshold, step, seen.evidence());
    }
}
