package dev.vitalfew.scoring;

/// The four signs of an account that fits poorly (D 1.3).
public enum PoorFitPredicate {
    MANY_ORDERS,
    SMALL_ORDERS,
    THIN_MARGIN,
    LOOSE_COOPERATION
}
