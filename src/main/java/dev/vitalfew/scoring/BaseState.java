package dev.vitalfew.scoring;

/// Without a normal customer base, key accounts are the cart before the horse: INVERTED (D 8.2).
public enum BaseState {
    SOUND,
    INVERTED
}
