package dev.vitalfew.scoring;

/// The four parts in a buying decision that a deal must have on its side (D 3.2).
public enum BuyingInfluence {
    ECONOMIC,
    TECHNICAL,
    USER,
    COACH
}
