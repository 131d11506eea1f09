package dev.vitalfew.engagement.campaigns;

/// Where a lead comes from (D 4.9).
enum LeadSource {
    EXHIBITION,
    WEB,
    ASSOCIATION,
    REFERRAL,
    ADVERTISING,
    TELEPHONE,
    PARTNER,
    OTHER
}
