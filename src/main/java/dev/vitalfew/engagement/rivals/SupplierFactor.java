package dev.vitalfew.engagement.rivals;

/// By what a customer chooses a supplier (D 7.1).
public enum SupplierFactor {
    BRAND,
    PRICE_PERFORMANCE,
    WORD_OF_MOUTH,
    SERVICE_LEVEL,
    STRATEGIC_ALLIANCE
}
