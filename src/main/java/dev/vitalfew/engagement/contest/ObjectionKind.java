package dev.vitalfew.engagement.contest;

/// What an objection is about (D 4.8).
enum ObjectionKind {
    PRICE,
    NEED,
    TRUST,
    TIME,
    COMPETITOR,
    TECHNICAL
}
