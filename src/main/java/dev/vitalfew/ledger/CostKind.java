package dev.vitalfew.ledger;

/// What money was spent on.
public enum CostKind {
    ACQUISITION,
    SERVICE,
    DELIVERY,
    DISCOUNT,
    OTHER
}
