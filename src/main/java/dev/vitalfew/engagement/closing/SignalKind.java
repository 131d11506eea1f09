package dev.vitalfew.engagement.closing;

/// What a customer does who is about to buy (D 5.8).
enum SignalKind {
    ASKS_PRICE,
    ASKS_TERMS,
    ASKS_DELIVERY,
    ASKS_REFERENCES,
    AGREES,
    INVOLVES_OTHERS,
    OTHER
}
