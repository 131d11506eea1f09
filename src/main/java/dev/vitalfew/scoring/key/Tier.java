package dev.vitalfew.scoring.key;

/// How much of our attention an account has, rising.
public enum Tier {
    PROSPECT,
    BASE,
    QUASI_KEY,
    KEY,
    STRATEGIC
}
