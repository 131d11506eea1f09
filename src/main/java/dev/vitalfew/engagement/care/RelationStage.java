package dev.vitalfew.engagement.care;

/// Where a relation with a customer stands (D 6.7).
public enum RelationStage {
    ESTABLISHING,
    STABLE,
    AT_RISK,
    RECOVERING,
    ENDED
}
