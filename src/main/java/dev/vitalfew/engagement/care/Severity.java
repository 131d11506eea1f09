package dev.vitalfew.engagement.care;

/// How bad it is.
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
