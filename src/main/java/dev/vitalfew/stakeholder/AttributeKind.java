package dev.vitalfew.stakeholder;

/// What a piece of personal data is about (D 3.13).
public enum AttributeKind {
    EDUCATION,
    CAREER,
    CHARACTER,
    INTEREST,
    FAMILY,
    OTHER
}
