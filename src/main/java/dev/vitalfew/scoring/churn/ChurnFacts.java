package dev.vitalfew.scoring.churn;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// What is known of one account as of a day; a signal that is absent was not recorded.
public record ChurnFacts(LocalDate asOf, Map<ChurnSignal, Observation> observations) {
    private static final Observation NOT_RECORDED = new Observation.Unknown("not recorded");

    public ChurnFacts {
        Map<ChurnSignal, Observation> copy = new EnumMap<>(ChurnSignal.class);
        copy.putAll(observations);
        observations = Collections.unmodifiableMap(copy);
    }

    Observation of(ChurnSignal signal) {
        return observations.getOrDefault(signal, NOT_RECORDED);
    }
}
