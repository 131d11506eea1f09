package dev.vitalfew.scoring;

/// What the gaps in a buying centre mean for a deal: HIGH where a veto stands against us, whatever
/// else holds (D 3.3), MEDIUM with any other red flag, LOW without.
public enum DealRisk {
    LOW,
    MEDIUM,
    HIGH
}
