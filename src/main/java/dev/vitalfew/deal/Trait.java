package dev.vitalfew.deal;

/// What makes a deal hard to foresee (D 4.7): a long way, many disturbances, a customer who weighs
/// reasons, a decision of weight, and fierce competition.
public enum Trait {
    LONG,
    DISTURBED,
    RATIONAL,
    WEIGHTY,
    CONTESTED
}
