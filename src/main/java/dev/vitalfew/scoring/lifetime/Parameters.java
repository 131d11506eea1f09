package dev.vitalfew.scoring.lifetime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The parameters of a model by name, in its order.
final class Parameters {
    private Parameters() {}

    static SequencedMap<String, Double> of(Object... namesAndValues) {
        SequencedMap<String, Double> parameters = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            parameters.put((String) namesAndValues[i], (Double) namesAndValues[i + 1]);
        }
        return Collections.unmodifiableSequencedMap(parameters);
    }
}
