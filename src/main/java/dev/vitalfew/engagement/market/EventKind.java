package dev.vitalfew.engagement.market;

/// What changes around our customers (D 5.7).
enum EventKind {
    MARKET_TREND,
    REGULATION,
    RIVAL_MOVE
}
