package dev.vitalfew.scoring.churn;

import dev.vitalfew.scoring.Require;
import java.util.List;

/// What was found of one signal.
public sealed interface Observation {
    /// A number, and the records that it comes from.
    ///
    /// @param value in the unit of the signal, finite
    /// @param evidence ids of the records, empty where it is a sum over many
    record Seen(double value, List<String> evidence) implements Observation {
        public Seen {
            Require.that(Double.isFinite(value), () -> "an observed value is finite");
            evidence = List.copyOf(evidence);
        }
    }

    /// Nobody recorded it.
    ///
    /// @param why in a few words
    record Unknown(String why) implements Observation {}

    static Observation of(double value) {
        return new Seen(value, List.of());
    }
}
