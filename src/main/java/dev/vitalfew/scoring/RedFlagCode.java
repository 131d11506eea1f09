package dev.vitalfew.scoring;

/// What can be wrong with the buying centre of a deal (D 3.2 to 3.4).
public enum RedFlagCode {
    BASE_MISSING,
    BASE_NOT_COVERED,
    ECONOMIC_CONFLICT,
    VETO_RISK,
    NO_PROFIT_CASE,
    FALSE_COACH,
    SILENT_COACH
}
