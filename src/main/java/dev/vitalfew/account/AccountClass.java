package dev.vitalfew.account;

/// What an account may be to us, several at once (D 1.8).
public enum AccountClass {
    ECONOMIC,
    IMPORTANT,
    GROUP,
    STRATEGIC
}
