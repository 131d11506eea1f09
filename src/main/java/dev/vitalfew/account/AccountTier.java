package dev.vitalfew.account;

/// How much of our attention an account has; reviews move it up and down (D 1.9).
public enum AccountTier {
    PROSPECT,
    BASE,
    QUASI_KEY,
    KEY,
    STRATEGIC
}
