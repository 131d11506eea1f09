package dev.vitalfew.account;

/// Where the relationship stands.
public enum AccountStatus {
    PROSPECT,
    ACTIVE,
    INACTIVE,
    LOST
}
