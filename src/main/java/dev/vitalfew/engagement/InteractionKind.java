package dev.vitalfew.engagement;

/// How both sides met.
public enum InteractionKind {
    VISIT,
    CALL,
    MEETING,
    MAIL,
    EVENT,
    GIFT
}
