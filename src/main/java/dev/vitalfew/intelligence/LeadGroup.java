package dev.vitalfew.intelligence;

/// By what leads are counted together.
public enum LeadGroup {
    CAMPAIGN,
    SOURCE
}
