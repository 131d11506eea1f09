package dev.vitalfew.scoring;

/// How dangerous it is that few groups carry the sales (D 8.1), the worst first.
public enum ConcentrationLevel {
    CRITICAL,
    HIGH,
    DISCLOSE,
    OK
}
