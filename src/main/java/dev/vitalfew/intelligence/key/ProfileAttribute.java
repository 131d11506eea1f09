package dev.vitalfew.intelligence.key;

/// What the ideal customer has (D 1.10).
public enum ProfileAttribute {
    INDUSTRY,
    SIZE,
    PURCHASING_POWER,
    GROWTH_POTENTIAL,
    FUNDS,
    MARKET_APPLICATION,
    SOCIAL_RESOURCES
}
