package dev.vitalfew.engagement.closing;

/// What the customer says of what was done (D 4.11).
enum Acceptance {
    ACCEPTED,
    REFUSED
}
