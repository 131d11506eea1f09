package dev.vitalfew.stakeholder;

/// What kind of gain a person sees in our success (D 3.4).
public enum WinThemeKind {
    PROFIT,
    RISK,
    EASE,
    STATUS,
    OTHER
}
