package dev.vitalfew.engagement.campaigns;

/// Whether anybody has looked whether there is something in a lead (D 4.9).
enum LeadState {
    NEW,
    VERIFIED,
    REJECTED
}
