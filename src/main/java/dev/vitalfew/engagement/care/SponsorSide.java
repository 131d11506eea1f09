package dev.vitalfew.engagement.care;

/// On whose side a sponsor is.
public enum SponsorSide {
    CUSTOMER,
    OURS
}
