package dev.vitalfew.engagement.facts;

/// Whoever keeps facts of a kind, for those who have to find all kinds.
public interface FactHolder {
    FactTable<?, ?> table();
}
