package dev.vitalfew.engagement.facts;

import jakarta.inject.Singleton;

/// What the service of a kind is built from.
@Singleton
public class FactStore {
    private final FactRepository facts;
    private final FactMeans means;

    FactStore(FactRepository facts, FactMeans means) {
        this.facts = facts;
        this.means = means;
    }

    FactRepository facts() {
        return facts;
    }

    FactMeans means() {
        return means;
    }
}
